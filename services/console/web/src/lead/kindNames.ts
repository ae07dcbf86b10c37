/** Words for what a lead is about: Chinese, English. For the page without sign-in, too, so it stands alone. */
export const KIND_NAMES: Record<string, readonly [string, string]> = {
  BULLYING: ['学生欺凌', 'Bullying'],
  VIOLENCE: ['暴力伤害', 'Violence'],
  ABUSE_AND_SEXUAL_ASSAULT: ['虐待、性侵害', 'Abuse or sexual assault'],
  SELF_HARM_CRISIS: ['自伤、轻生危机', 'Self-harm crisis'],
  DISPUTE: ['矛盾纠纷', 'Dispute'],
  WORRYING_BEHAVIOUR: ['学校周边可疑行为', 'Worrying behaviour near a school'],
  TRESPASS: ['擅自闯入', 'Trespass'],
  DANGEROUS_GOODS: ['危险物品', 'Dangerous goods'],
  TRAFFIC: ['交通安全', 'Traffic'],
  EPIDEMIC_SIGN: ['疫病苗头', 'Sign of an epidemic'],
  PREMISES_NEARBY: ['周边场所', 'Premises nearby'],
  OTHER: ['其他', 'Other'],

  HAPPENING_NOW: ['正在发生', 'Happening now'],
  WEAPON: ['持有器械', 'A weapon'],
  SOMEBODY_HURT: ['有人受伤', 'Somebody is hurt'],
  THREAT: ['有人扬言', 'Somebody said that they will'],
  SEVERAL_HARMED: ['多人受害', 'Several are harmed'],
  REPEATED: ['以前发生过', 'It happened before'],
  UNDER_14: ['涉及 14 岁以下', 'Under the age of 14'],

  HARMED: ['受害的人', 'Who is harmed'],
  ACCUSED: ['被指认的人', 'Who is accused'],
  WITNESS: ['在场的人', 'Who saw it'],
  GUARDIAN: ['监护人', 'A guardian'],
  REPORTER: ['反映的人', 'Who reports it'],
};
