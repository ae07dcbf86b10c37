import { useLanguage } from '../i18n/language';

const NAMES: Record<string, readonly [string, string]> = {
  PROTECTED: ['受保护内容', 'protected'],
  PROTECTED_FIELD: ['受保护内容', 'protected'],
  PERSON: ['人名', 'a person'],
  PERSON_NAME: ['人名', 'a person'],
  MINOR: ['未成年人', 'a minor'],
  VICTIM: ['受害人', 'a victim'],
  ROOM: ['房间、楼栋或班级', 'a room, building or class'],
  DEVICE: ['设备', 'a device'],
  NUMBER: ['号码', 'a number'],
  ID_NUMBER: ['证件号码', 'an identity number'],
  PHONE: ['电话号码', 'a telephone number'],
  PLATE: ['车牌号', 'a number plate'],
  EMAIL: ['电子邮箱', 'an e-mail address'],
  URL: ['网址', 'a web address'],
  ACCOUNT: ['账号', 'an account'],
  OTHER: ['其他', 'something else'],
  UNKNOWN_WORDS: ['未知词语', 'unknown words'],

  TITLE_ZH: ['中文标题', 'Chinese headline'],
  BODY_ZH: ['中文正文', 'Chinese text'],
  TITLE_EN: ['英文标题', 'English headline'],
  BODY_EN: ['英文正文', 'English text'],
};

export function useFindingNames(): (value: string) => string {
  const index = useLanguage() === 'en' ? 1 : 0;
  return (value) => NAMES[value]?.[index] ?? value;
}
