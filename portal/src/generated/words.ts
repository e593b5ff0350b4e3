// Written by `npm run types` from what the services say; not by hand.
export const rules = {
  "plan-eligibility-path": {
    "paragraph": "申报资格",
    "zh": "学历与聘任年限（含破格）",
    "en": "Education and years since appointment"
  },
  "plan-eligibility-ground": {
    "paragraph": "申报资格",
    "zh": "破格条件",
    "en": "The exceptional ground"
  },
  "plan-eligibility-integrity": {
    "paragraph": "申报资格",
    "zh": "诚信登记",
    "en": "The integrity register"
  },
  "plan-eligibility-gap": {
    "paragraph": "申报资格",
    "zh": "未通过后的间隔",
    "en": "The gap after a failed review"
  },
  "plan-eligibility-declarations-a-year": {
    "paragraph": "申报资格",
    "zh": "年度申报次数",
    "en": "Declarations a year"
  },
  "plan-eligibility-title": {
    "paragraph": "申报资格",
    "zh": "现有职称",
    "en": "The title held"
  },
  "guide-1-profile": {
    "paragraph": "一",
    "zh": "个人基本信息经单位审核通过",
    "en": "The profile is approved"
  },
  "guide-1-archive": {
    "paragraph": "一.1",
    "zh": "业绩档案经单位审核通过",
    "en": "An archive item is approved"
  },
  "guide-2-notice": {
    "paragraph": "二",
    "zh": "已阅读申报须知",
    "en": "The notice was read"
  },
  "plan-window": {
    "paragraph": "二.5",
    "zh": "在申报时间内",
    "en": "Within the window"
  },
  "guide-2.1-photo": {
    "paragraph": "二.1",
    "zh": "证件照",
    "en": "The ID photo"
  },
  "guide-2.1-photo-format": {
    "paragraph": "二.1",
    "zh": "证件照格式",
    "en": "Format of the photo"
  },
  "guide-2.1-photo-size": {
    "paragraph": "二.1",
    "zh": "证件照文件大小",
    "en": "File size of the photo"
  },
  "guide-2.1-photo-pixels": {
    "paragraph": "二.1",
    "zh": "证件照像素",
    "en": "Pixels of the photo"
  },
  "guide-2.1-photo-ratio": {
    "paragraph": "二.1",
    "zh": "证件照宽高比",
    "en": "Width to height of the photo"
  },
  "guide-2.1-photo-background": {
    "paragraph": "二.1",
    "zh": "证件照白底",
    "en": "White background of the photo"
  },
  "guide-2.1-photo-face": {
    "paragraph": "二.1",
    "zh": "证件照是一个人的正面照",
    "en": "One face on the photo"
  },
  "guide-2.2-commitment": {
    "paragraph": "二.2",
    "zh": "签署个人承诺",
    "en": "The commitment is signed"
  },
  "guide-2.2-commitment-current": {
    "paragraph": "二.2",
    "zh": "保证书仍然有效",
    "en": "The commitment is of the present wording and person"
  },
  "guide-2.3-form": {
    "paragraph": "二.3",
    "zh": "填写申报信息",
    "en": "The form is filled in"
  },
  "guide-2.3-mode": {
    "paragraph": "二.3",
    "zh": "申报方式",
    "en": "The mode is offered"
  },
  "guide-2.3-transfer-kind": {
    "paragraph": "二.3",
    "zh": "转评或兼评",
    "en": "The kind of transfer"
  },
  "guide-2.3-mode-fields": {
    "paragraph": "二.3",
    "zh": "申报方式的附加内容",
    "en": "What the mode asks for besides fits"
  },
  "guide-2.3-mode-fields-given": {
    "paragraph": "二.3",
    "zh": "申报方式要求的内容",
    "en": "What the mode asks for besides is given"
  },
  "guide-2.3-years": {
    "paragraph": "二.3",
    "zh": "年度符合要求",
    "en": "The years are those asked for"
  },
  "guide-2.3-grades": {
    "paragraph": "二.3",
    "zh": "考核等次",
    "en": "The grades exist"
  },
  "guide-2.3-statement-length": {
    "paragraph": "二.3",
    "zh": "本人述职字数",
    "en": "Length of the statement"
  },
  "guide-2.3-statement": {
    "paragraph": "二.3",
    "zh": "本人述职",
    "en": "The statement is given"
  },
  "guide-2.3-hours": {
    "paragraph": "二.3",
    "zh": "继续教育学时",
    "en": "Continuing-education hours"
  },
  "guide-2.3-appraisals": {
    "paragraph": "二.3",
    "zh": "年度考核情况",
    "en": "Appraisals of recent years"
  },
  "plan-appraisals": {
    "paragraph": "二.3",
    "zh": "年度考核等次符合申报条件",
    "en": "Grades that the plan admits"
  },
  "guide-2.3-acceptance-point": {
    "paragraph": "二.3",
    "zh": "受理点",
    "en": "The acceptance point"
  },
  "guide-2.4-achievements": {
    "paragraph": "二.4",
    "zh": "提取代表性业绩",
    "en": "Achievements are extracted"
  },
  "guide-2.4-kind": {
    "paragraph": "二.4",
    "zh": "业绩类别",
    "en": "Kinds of achievements"
  },
  "guide-2.4-since-appointment": {
    "paragraph": "二.4",
    "zh": "聘任以来取得",
    "en": "Gained since appointment"
  },
  "guide-2.4-level": {
    "paragraph": "二.4",
    "zh": "业绩层次（级别）",
    "en": "Levels of achievements"
  },
  "guide-1-in-archive": {
    "paragraph": "一.1",
    "zh": "仍在业绩档案库中",
    "en": "Still in the archive"
  },
  "guide-2.4-marks": {
    "paragraph": "二.4",
    "zh": "佐证材料的四项标识",
    "en": "The four marks on copies of evidence"
  },
  "guide-2.4-contribution": {
    "paragraph": "二.4",
    "zh": "集体项目附有本人系主要贡献者的证明（内容由审核人员核对）",
    "en": "A team's project names its proof of a main contribution (what it proves, a checker reads)"
  },
  "guide-2.4-limit": {
    "paragraph": "二.4",
    "zh": "业绩项数",
    "en": "How many achievements count"
  },
  "guide-2.5-attachments": {
    "paragraph": "二.5",
    "zh": "上传附件",
    "en": "The attachments asked for"
  },
  "guide-2.5-certificate": {
    "paragraph": "二.5",
    "zh": "所选业务考试成绩合格证明有效",
    "en": "The exam certificate that was chosen is valid"
  },
  "guide-2.5-superfluous": {
    "paragraph": "二.5",
    "zh": "核对多余附件（不影响提交）",
    "en": "Attachments that nobody asked for"
  }
} as const

export const education = {
  "11": "博士研究生毕业",
  "14": "硕士研究生毕业",
  "17": "研究生班毕业",
  "21": "大学本科毕业",
  "31": "大学专科毕业",
  "41": "中等专科毕业",
  "61": "普通高中毕业",
  "90": "其他"
} as const
