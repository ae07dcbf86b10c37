// Chinese first, English by a switch. What has no word here is shown as it came.

const WORDS = {
  title: ['校园安全联防', 'School safety'],
  language: ['English', '中文'],
  signIn: ['登录', 'Sign in'],
  signOut: ['退出', 'Sign out'],
  username: ['用户名', 'User name'],
  password: ['密码', 'Password'],
  live: ['实时连接', 'Live'],
  lost: ['连接中断，正在重连', 'Disconnected, reconnecting'],
  noLane: ['此角色没有实时队列。', 'This role has no live lane.'],
  expired: ['登录已失效，请重新登录。', 'Please sign in again.'],
  police: ['公安席位', 'Police desk'],
  education: ['教育席位', 'Education desk'],
  media: ['舆情应对席位', 'Media-response desk'],
  state: ['状态', 'State'],
  school: ['学校', 'School'],
  kind: ['种类', 'Kind'],
  severity: ['等级', 'Severity'],
  place: ['地点', 'Place'],
  age: ['历时', 'Age'],
  version: ['版本', 'Version'],
  action: ['操作', 'Action'],
  none: ['暂无任务', 'No tasks'],
  timeline: ['处置时间线', 'Timeline'],
  hide: ['关闭', 'Hide'],
  reason: ['理由', 'Reason'],
  disposition: ['结果', 'Outcome'],
  send: ['提交', 'Send'],
  cancel: ['取消', 'Cancel'],
  acknowledge: ['签收', 'Acknowledge'],
  confirm: ['核实', 'Confirm'],
  upgrade: ['升级为重大案事件', 'Upgrade to major'],
  close: ['结案', 'Close'],
  overdue: ['超时', 'Overdue'],
  major: ['重大', 'Major'],
  confirmed: ['已核实', 'Confirmed'],
  cancelRequested: ['现场请求取消', 'Cancel requested'],
  silent: ['静默：勿联系学校', 'Silent: do not call the school'],
  spooled: ['报警暂存，尚未关联：', 'Waiting press, not yet correlated: '],
  by: ['签收人', 'By'],
};

const NAMES = {
  TEST: ['测试', 'TEST'],
  EXERCISE: ['演练', 'EXERCISE'],
  OPEN: ['待签收', 'Open'],
  ACKNOWLEDGED: ['已签收', 'Acknowledged'],
  CLOSED: ['已结束', 'Closed'],
  LOW: ['低', 'Low'],
  MEDIUM: ['中', 'Medium'],
  HIGH: ['高', 'High'],
  CRITICAL: ['特急', 'Critical'],
  PANIC: ['一键报警', 'Panic'],
  DURESS: ['胁迫', 'Duress'],
  SILENT_PANIC: ['静默报警', 'Silent panic'],
  INTRUSION: ['入侵', 'Intrusion'],
  FIRE: ['火警', 'Fire'],
  MEDICAL: ['医疗急救', 'Medical'],
  TAMPER: ['设备被拆', 'Tamper'],
  CANCEL: ['取消', 'Cancel'],
  UNREADABLE: ['无法识别', 'Unreadable'],
  OTHER: ['其他报警', 'Other'],
  SECURITY: ['治安', 'Security'],
  RESOLVED: ['已处置', 'Resolved'],
  FALSE_ALARM: ['误报', 'False alarm'],
  EXERCISE_ENDED: ['演练结束', 'Exercise ended'],
  TEST_ENDED: ['测试结束', 'Test ended'],
  OPENED: ['立警', 'Opened'],
  SIGNAL_CORRELATED: ['关联报警', 'Signal correlated'],
  SEVERITY_RAISED: ['等级上升', 'Severity raised'],
  SEVERITY_CHANGED: ['调整等级', 'Severity changed'],
  MAJOR_DECLARED: ['升级为重大案事件', 'Declared major'],
  CANCEL_RECORDED: ['记录取消请求', 'Cancel recorded'],
  CONFIRMED: ['核实', 'Confirmed'],
  MERGED: ['合并', 'Merged'],
  SPLIT: ['拆分', 'Split'],
  LINKED: ['关联', 'Linked'],
  HANDED_OVER: ['移交', 'Handed over'],
  REOPENED: ['重新打开', 'Reopened'],
  NOTE_ADDED: ['备注', 'Note'],
  TASK_ACKNOWLEDGED: ['任务签收', 'Task acknowledged'],
  TASK_QUEUED: ['任务入队', 'Task queued'],
  TASK_DELIVERED: ['任务已显示', 'Task delivered'],
  TASK_OVERDUE: ['任务超时', 'Task overdue'],
  TASK_PUBLISHED: ['任务发布', 'Task published'],
  COMMAND_REJECTED: ['指令被拒绝', 'Command rejected'],
};

// The step of a task's budget that was breached.
const STEPS = {
  QUEUED: ['入队', 'queueing'],
  DELIVERED: ['显示', 'display'],
  ACKNOWLEDGED: ['签收', 'acknowledgement'],
  ESCALATED: ['上级签收', 'escalation'],
};

let language = localStorage.getItem('language') === 'en' ? 1 : 0;

export const t = (key) => WORDS[key]?.[language] ?? key;
export const name = (value) => NAMES[value]?.[language] ?? value ?? '';
export const step = (value) => STEPS[value]?.[language] ?? value;
export const locale = () => (language ? 'en-GB' : 'zh-CN');

export function other() {
  language = 1 - language;
  localStorage.setItem('language', language ? 'en' : 'zh');
}

export function translate(root) {
  document.documentElement.lang = locale();
  for (const element of root.querySelectorAll('[data-t]')) element.textContent = t(element.dataset.t);
}
