// What the page says. One language is looked up at a time; zh is the default.
const WORDS = {
  zh: {
    title: '设备安装登记', language: 'English', again: '重试', until: '授权有效期至', newDevice: '登记一台设备',
    kind: '类型', BUTTON: '报警按钮', PANEL: '报警主机', PENDANT: '随身报警器', CAMERA: '摄像机',
    protocol: '协议', account: '账号 / 编码', key: '主机的 AES 密钥（没有则留空）', building: '楼栋', floor: '楼层', room: '房间',
    backupLine: '备用线路（没有则留空）', id: '设备编号', register: '登记', made: '已登记，报警即刻生效',
    secretOnce: '密钥只显示这一次。请现在写入设备，不要拍照留存。', testPress: '测试按压',
    testHow: '先告诉学校，再点下面的按钮，然后在 5 分钟内按一次设备。只有这一次算测试；之后的每一次都是真实报警。胁迫报警永远不算测试。',
    declare: '我现在要测试这台设备', declared: '已声明。请在此时间前按一次：', accepted: '已受理，稍后生效。请稍等片刻再按。',
    noTest: '现在不能声明测试。请不要按压：按压会被当作真实报警。', next: '登记下一台',
    devices: '本校设备', none: '还没有设备。', waiting: '等待学校确认', signed: '学校已确认', disabled: '已停用',
    noLink: '请用学校给您的链接或二维码打开本页。', wrongLink: '链接无效：已在另一部手机上使用、已过期或已撤销。请向学校再要一个。',
    ended: '授权已结束。已登记的设备照常工作。', unreachable: '连接不上。请检查网络后重试。', busy: '尝试过多，请过一会儿再试。',
    taken: '这个编号或账号已被占用，或已达到可登记的数量。', invalid: '请检查此项：', failed: '没有成功，请重试。',
  },
  en: {
    title: 'Device enrolment', language: '中文', again: 'Try again', until: 'Access until', newDevice: 'Register a device',
    kind: 'Kind', BUTTON: 'Alarm button', PANEL: 'Alarm panel', PENDANT: 'Pendant', CAMERA: 'Camera',
    protocol: 'Protocol', account: 'Account / code', key: "The panel's AES key (empty if none)", building: 'Building', floor: 'Floor', room: 'Room',
    backupLine: 'Back-up line (empty if none)', id: 'Device id', register: 'Register', made: 'Registered. Its alarms count from now on',
    secretOnce: 'The secret is shown this once. Put it into the device now, and keep no picture of it.', testPress: 'Test press',
    testHow: 'Tell the school, tap the button below, then press the device once within 5 minutes. That one press is a test; every later one is real. Duress is never a test.',
    declare: 'I am about to test this device', declared: 'Declared. Press once before', accepted: 'Accepted, in force shortly. Wait a moment before you press.',
    noTest: 'No test can be declared now. Do not press: it would be taken for real.', next: 'Register the next one',
    devices: "The school's devices", none: 'No device yet.', waiting: 'Waiting for the school to countersign', signed: 'Countersigned', disabled: 'Disabled',
    noLink: 'Open this page by the link or the QR code that the school gave you.', wrongLink: 'The link does not hold: it was used on another phone, or it is over or revoked. Ask the school for another.',
    ended: 'Your access has ended. What you registered goes on working.', unreachable: 'No connection. Check the network and try again.', busy: 'Too many attempts. Try again later.',
    taken: 'The id or account is taken, or as many devices as agreed are registered.', invalid: 'Please check: ', failed: 'It did not work. Try again.',
  },
};

let language = navigator.language.startsWith('zh') ? 'zh' : 'en';

export const say = (key) => WORDS[language][key] ?? key;

export function showWords() {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.querySelectorAll('[data-t]').forEach((element) => { element.textContent = say(element.dataset.t); });
  document.querySelector('#language').textContent = say('language');
}

export function switchLanguage() {
  language = language === 'zh' ? 'en' : 'zh';
  showWords();
}
