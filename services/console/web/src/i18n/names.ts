import { useLanguage } from './language';

// The API's own names. What has no word here is shown as it came.
const NAMES: Record<string, readonly [string, string]> = {
  ACTUAL: ['实警', 'Actual'],
  TEST: ['测试', 'TEST'],
  EXERCISE: ['演练', 'EXERCISE'],

  OPEN: ['待签收', 'Open'],
  ACKNOWLEDGED: ['已签收', 'Acknowledged'],
  CONFIRMED: ['已核实', 'Confirmed'],
  CLOSED: ['已结束', 'Closed'],
  MERGED: ['已并警', 'Merged'],

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

  REOPENED: ['已重新打开', 'Reopened'],

  ASSIGNED: ['已派警', 'Assigned'],
  EN_ROUTE: ['已出发', 'En route'],
  CLEARED: ['已撤离', 'Cleared'],
  RECALLED: ['已召回', 'Recalled'],

  SEES_ROOM: ['可见该房间', 'sees the room'],
  SEES_AREA: ['可见该区域', 'sees the area'],
  SEES_FLOOR: ['可见该楼层', 'sees the floor'],
  SAME_BUILDING: ['同一建筑', 'same building'],
  SCHOOL_OUTSIDE: ['校门及室外', 'gate and outside'],
  ONLINE: ['在线', 'Online'],
  OFFLINE: ['离线', 'Offline'],
  UNKNOWN: ['状态不明', 'State unknown'],

  RECEIVED: ['已收到', 'Received'],
  ON_THE_WAY: ['警力已出发', 'Help is on its way'],
  ARRIVED: ['警力已到达', 'Help has arrived'],

  POLICE: ['公安', 'Police'],
  EDUCATION: ['教育', 'Education'],
  MEDIA: ['舆情', 'Media response'],

  FIRE_119: ['119 消防', '119 fire'],
  MEDICAL_120: ['120 急救', '120 medical'],
  PHONE: ['电话', 'by telephone'],
  SYSTEM: ['系统', 'by a shared system'],

  'police-dispatcher': ['公安指挥员', 'Police dispatcher'],
  'police-officer': ['民警', 'Police officer'],
  'education-officer': ['教育部门', 'Education officer'],
  'media-officer': ['舆情应对', 'Media officer'],
  'commission-officer': ['政法委', 'Commission officer'],
  'school-officer': ['学校安全员', 'School officer'],
  inspector: ['督查员', 'Inspector'],
  administrator: ['管理员', 'Administrator'],
  installer: ['安装人员', 'Installer'],
};

/** The steps of a task's budget, as what was missed. */
const STEPS: Record<string, readonly [string, string]> = {
  QUEUED: ['入队超时', 'queued late'],
  DELIVERED: ['显示超时', 'shown late'],
  ACKNOWLEDGED: ['签收超时', 'acknowledged late'],
  ESCALATED: ['上级签收超时', 'escalation late'],
};

const EVENTS: Record<string, readonly [string, string]> = {
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
  CLOSED: ['结案', 'Closed'],
  REOPENED: ['重新打开', 'Reopened'],
  NOTE_ADDED: ['备注', 'Note'],
  TASK_ACKNOWLEDGED: ['任务签收', 'Task acknowledged'],
  TASK_QUEUED: ['任务入队', 'Task queued'],
  TASK_DELIVERED: ['任务已显示', 'Task delivered'],
  TASK_OVERDUE: ['任务超时', 'Task overdue'],
  TASK_PUBLISHED: ['任务发布', 'Task published'],
  COMMAND_REJECTED: ['指令被拒绝', 'Command rejected'],
  UNIT_REPORTED: ['警力动态', 'Unit reported'],
  DRILL_CONFIRMED: ['核实为演练', 'Drill confirmed'],
  TURNED_ACTUAL: ['转为真实警情', 'Turned actual'],
  CALL_HANDOVER_ASKED: ['转接处警系统', 'To call handling'],
  CALL_HANDOVER_RECORDED: ['转接处警结果', 'Call handling'],
  CALL_REPORTED: ['接处警回传', 'Call handling reports'],
  CALL_NUMBER_RECORDED: ['登记接警单号', 'Call number recorded'],
  REFERRED: ['转警', 'Referred'],
  CAMERA_OPENED: ['调阅监控', 'Camera opened'],
};

export interface Names {
  name: (value: string | undefined) => string;
  step: (value: string) => string;
  event: (value: string | undefined) => string;
}

export function useNames(): Names {
  const index = useLanguage() === 'en' ? 1 : 0;
  return {
    name: (value) => (value && NAMES[value]?.[index]) ?? value ?? '',
    step: (value) => STEPS[value]?.[index] ?? value,
    event: (value) => (value && EVENTS[value]?.[index]) ?? value ?? '',
  };
}
