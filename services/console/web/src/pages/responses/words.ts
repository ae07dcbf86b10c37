export const WORDS = {
  title: ['三同步处置', 'Responses'],
  state: ['状态', 'State'],
  school: ['学校', 'School'],
  kind: ['类别', 'Kind'],
  severity: ['等级', 'Severity'],
  opened: ['启动', 'Opened'],
  details: ['看板', 'Board'],
  showOver: ['含已结束的', 'those that are over, too'],
  none: ['没有正在进行的处置。', 'No response is under way.'],
  more: ['更多', 'More'],
  away: ['暂不可用，正在重试。', 'Not available at present; trying again.'],
  notDeployed: ['本部署未启用三同步服务。', 'This deployment has no such service.'],
} as const;
