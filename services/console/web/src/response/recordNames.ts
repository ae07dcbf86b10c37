import { useLanguage } from '../i18n/language';

const NAMES: Record<string, readonly [string, string]> = {
  Opened: ['启动', 'Opened'],
  IncidentLearned: ['警情变化', 'The incident changed'],
  PostFilled: ['指定', 'Named'],
  StepStarted: ['开始', 'Started'],
  StepDone: ['完成', 'Done'],
  StepExcused: ['无需办理', 'Not needed'],
  StepReopened: ['重办', 'To be done again'],
  FactRecorded: ['记录事实', 'Fact recorded'],
  FactConfirmed: ['核实事实', 'Fact confirmed'],
  FactChanged: ['变更事实', 'Fact changed'],
  FactRetracted: ['撤回事实', 'Fact taken back'],
  ReportedUp: ['向上级报告', 'Reported to the superior'],
  ReceiptGiven: ['上级签收', 'The superior has it'],
  OverrideAsked: ['申请越过', 'Override asked for'],
  OverrideAnswered: ['答复越过申请', 'Override answered'],
  TrackClosed: ['结束', 'Track closed'],
  TrackExcused: ['无需办理', 'Track not needed'],
  TrackReopened: ['恢复', 'Track taken up again'],
  StoodDown: ['转入收尾', 'Stood down'],
  Resumed: ['恢复处置', 'Resumed'],
  Closed: ['结束', 'Closed'],
  Reopened: ['重新启动', 'Opened again'],
  StatementMoved: ['通报', 'Statement'],
  Released: ['发布', 'Published'],
  ReleaseWithdrawn: ['撤回', 'Withdrawn'],
  AlarmRaised: ['失步告警', 'Fell behind'],
  FindingMade: ['回顾发现', 'Found on looking back'],

  STEP_LATE: ['步骤超时', 'Step late'],
  STEP_EXCUSED: ['步骤无需办理', 'Step not needed'],
  PAIRING_MISSED: ['配合要求未达成', 'Pairing missed'],
  PAIRING_OVERRIDDEN: ['配合要求经批准越过', 'Pairing overridden'],
  CORRECTION_LATE: ['更正超时', 'Correction late'],
  FIRST_STATEMENT_LATE: ['首次通报超时', 'First statement late'],
  FIRST_BRIEFING_LATE: ['首次新闻发布会超时', 'First briefing late'],
  REPORT_LATE: ['报告超时', 'Report late'],
  RECEIPT_LATE: ['签收超时', 'Receipt late'],
  TRACK_EXCUSED: ['整条线无需办理', 'Track not needed'],
};

/** Of a line of the record, or of a finding. */
export function useDeedNames(): (what: string) => string {
  const index = useLanguage() === 'en' ? 1 : 0;
  return (what) => NAMES[what]?.[index] ?? what;
}
