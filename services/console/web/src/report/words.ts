import { KIND_NAMES } from '../lead/kindNames';

// What the page says: Chinese, English.
const WORDS: Record<string, readonly [string, string]> = {
  ...KIND_NAMES,
  title: ['校园安全线索', 'Tell what you saw'],
  language: ['English', '中文'],
  danger: ['有人正处于危险中，请立即拨打', 'If somebody is in danger now, call'],
  call: ['110', '110'],
  pages: ['页面', 'Pages'],
  tell: ['填报线索', 'Tell'],
  follow: ['查询与补充', 'Follow up'],
  whoReads: [
    '无需登录，可以不留姓名。由负责的学校、教育部门或公安机关受理，并在规定时限内处理。',
    'No sign-in, and no name if you wish. The school, the education desk or the police who handle it read it, each within its time.',
  ],
  category: ['是什么情况', 'What it is about'],
  choose: ['请选择', 'Choose'],
  school: ['学校', 'School'],
  schoolHint: ['区县和校名，如“武昌 实验小学”', 'County and name, or a part of them'],
  whichSchool: ['请选定学校', 'Which school'],
  words: ['看到、听到或担心的事', 'What you saw, heard or fear'],
  seenAt: ['发生时间（北京时间，可以大概）', 'When, in Beijing time; about is enough'],
  place: ['地点（可不填）', 'Where (may be left out)'],
  signs: ['如属实请勾选', 'Tick what is so'],
  people: ['涉及的人（可不填）', 'People concerned (may be left out)'],
  peopleNote: [
    '姓名和联系方式加密保存，只有办理人员能看到，不会用于搜索。',
    'Names and contacts are sealed: only those who handle it read them, and no search finds them.',
  ],
  another: ['添加一人', 'Add a person'],
  remove: ['移除', 'Remove'],
  person: ['涉及的人', 'Person'],
  part: ['身份', 'As what'],
  name: ['姓名', 'Name'],
  contact: ['联系方式（可不填）', 'Contact (may be left out)'],
  send: ['提交', 'Send'],
  working: [
    '正在校验，防止机器滥发，请稍候…',
    'A moment: your device does a small sum, so that machines cannot flood us…',
  ],
  sending: ['正在提交…', 'Sending…'],
  stop: ['停止', 'Stop'],
  received: ['已收到', 'Received'],
  once: [
    '请现在记下编号和查询码。查询码只显示这一次，凭它可以查看进度、补充情况。',
    'Write number and code down now. The code is shown this once; with it you can see how far it is, and add to it.',
  ],
  number: ['编号', 'Number'],
  code: ['查询码', 'Code'],
  copy: ['复制', 'Copy'],
  print: ['打印', 'Print'],
  copied: ['已复制', 'Copied'],
  notCopied: [
    '浏览器不允许复制，请抄写或打印。',
    'The browser lets nothing be copied: write it down or print it.',
  ],
  kept: ['已记下，关闭', 'I have it, close'],
  followNote: ['凭编号和查询码查看进度。', 'With number and code you see how far it is.'],
  ask: ['查询', 'Look'],
  more: ['补充情况', 'Something to add'],
  add: ['提交补充', 'Add it'],
  picture: ['添加图片（JPEG、PNG，最多 3 张）', 'Add a picture (JPEG or PNG, three at most)'],
  pictureNote: [
    '只保留画面，去除拍摄时间、位置等信息；只有办理人员能看到。',
    'Its pixels alone are kept, not when and where it was taken; only those who handle it see it.',
  ],
  pictureAdded: ['已添加图片', 'Picture added:'],
  noMorePictures: ['不能再添加图片。', 'It takes no more pictures.'],
  noPicture: ['这不是可以接收的图片。', 'This is no picture that can be taken.'],
  tooLarge: ['图片不能超过 5 MB。', 'A picture has 5 MB at most.'],
  added: ['已补充。', 'Added.'],
  RECEIVED: ['已收到，等待受理', 'Received; nobody has looked at it yet'],
  BEING_LOOKED_INTO: ['正在核实', 'Being looked into'],
  BEING_HANDLED: ['正在办理', 'Being handled'],
  DONE: ['已办结', 'Done'],
  keeps: [
    '本页不使用 Cookie，不保存您填写的内容，不保存您的网络地址。',
    'This page sets no cookie, keeps nothing that you write in your browser, and your network address is not kept.',
  ],
  found: ['找到', 'found'],
  noSchool: ['没有找到，请换个写法。', 'None found: try another part of the name.'],
  schoolNeeded: ['请先选定学校。', 'Choose the school first.'],
  unknown: ['编号与查询码不符。', 'Number and code do not belong together.'],
  absent: [
    '这里暂不能填报，请直接联系学校或派出所。',
    'Nothing can be told here: speak to the school or the police.',
  ],
  unreachable: [
    '连接不上，内容还在本页，请稍后再提交。',
    'No connection. What you wrote is still here: send it again later.',
  ],
  busy: [
    '同时提交的人太多，请过一分钟再提交，内容还在本页。',
    'Too much is sent at once. What you wrote is still here: send it again in a minute.',
  ],
  over: ['已办结，不能再补充，请重新填报。', 'It is over and takes no more: tell it anew.'],
  invalid: ['请检查：', 'Please check: '],
  failed: ['没有成功，请重试。', 'It did not work. Try again.'],
};

let index: 0 | 1 = navigator.language.startsWith('zh') ? 0 : 1;

export const say = (key: string): string => WORDS[key]?.[index] ?? key;

export function showWords(): void {
  document.documentElement.lang = index === 0 ? 'zh-CN' : 'en';
  for (const each of document.querySelectorAll<HTMLElement>('[data-t]'))
    each.textContent = say(each.dataset.t ?? '');
  for (const each of document.querySelectorAll<HTMLElement>('[data-label]'))
    each.ariaLabel = say(each.dataset.label ?? '');
  for (const each of document.querySelectorAll<HTMLInputElement>('[data-hint]'))
    each.placeholder = say(each.dataset.hint ?? '');
}

export function switchLanguage(): void {
  index = index === 0 ? 1 : 0;
  showWords();
}
