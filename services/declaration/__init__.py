"""Declaration (申报): plans, a person's dossier, and their application under a plan until it is handed in."""
