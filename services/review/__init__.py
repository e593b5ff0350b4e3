"""Review (评审): a case on its way through the stages its plan names, from submission to 材料审核通过."""
