import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Fault } from '../../api/problem';
import { switchLanguage, useWords } from '../../i18n/language';
import { signIn } from '../../session/session';

const WORDS = {
  title: ['校园安全联防', 'School safety'],
  signIn: ['登录', 'Sign in'],
  username: ['用户名', 'User name'],
  password: ['密码', 'Password'],
  needed: ['请填写', 'Please fill this in'],
  expired: ['登录已失效，请重新登录。', 'Your session has ended. Please sign in again.'],
  wrong: ['用户名或密码错误。', 'User name or password is wrong.'],
  tooMany: ['失败次数过多，请稍后再试。', 'Too many failed attempts. Please wait.'],
  failed: ['登录未成功，请重试。', 'That did not work. Please try again.'],
  language: ['English', '中文'],
  report: ['不登录，反映校园安全线索', 'Tell what you saw, without signing in'],
} as const;

export function SignIn({ expired }: { expired: boolean }) {
  const t = useWords(WORDS);
  const [fault, setFault] = useState<keyof typeof WORDS>();
  const [busy, setBusy] = useState(false);

  async function send({ username, password }: { username: string; password: string }) {
    setBusy(true);
    setFault(undefined);
    try {
      await signIn(username, password);
    } catch (cause) {
      const status = cause instanceof Fault ? cause.status : 0;
      setFault(status === 401 ? 'wrong' : status === 429 ? 'tooMany' : 'failed');
      setBusy(false);
    }
  }

  return (
    <main className="sign-in">
      <h1>
        安园 <small>{t('title')}</small>
      </h1>
      {expired && !fault && <Alert type="info" title={t('expired')} />}
      {fault && <Alert type="error" title={t(fault)} role="alert" />}
      <Form layout="vertical" onFinish={send} requiredMark={false} disabled={busy}>
        <Form.Item name="username" label={t('username')} rules={[{ required: true, message: t('needed') }]}>
          <Input autoComplete="username" maxLength={128} autoFocus />
        </Form.Item>
        <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('needed') }]}>
          <Input type="password" autoComplete="current-password" maxLength={256} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block>
          {t('signIn')}
        </Button>
      </Form>
      <Button type="link" onClick={switchLanguage}>
        {t('language')}
      </Button>
      <Button type="link" href="/report/">
        {t('report')}
      </Button>
    </main>
  );
}
