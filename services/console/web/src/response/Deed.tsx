import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../i18n/language';
import { OrderDialog } from '../incident/OrderDialog';
import { WORDS } from './words';

interface Properties<Order> {
  label: string;
  /** Of what, for those who hear the button without what stands around it. */
  of?: string | undefined;
  danger?: boolean | undefined;
  initial?: Partial<Order>;
  /** What of the page is read anew afterwards. */
  changes?: string;
  /** Gives the order under this key. */
  give: (order: Order, key: string) => Promise<unknown>;
  /** The fields; without any it is a question whether to do it. */
  children?: ReactNode;
}

/** Something that is done: a button, what it needs to know, and what it changed as it is afterwards. */
export function Deed<Order extends object>(properties: Properties<Order>) {
  const { label, of, danger = false, initial = {}, changes = 'response', give, children } = properties;
  const t = useWords(WORDS);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const name = of ? `${of} ${label}` : label;

  async function send(order: Order, key: string) {
    await give(order, key);
    message.success(t('done'));
    setOpen(false);
    void queries.invalidateQueries({ queryKey: [changes] });
  }

  return (
    <>
      <Button size="small" danger={danger} aria-label={name} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && (
        <OrderDialog<Order> title={name} initialValues={initial} give={send} onClose={() => setOpen(false)}>
          {children}
        </OrderDialog>
      )}
    </>
  );
}

interface TextProperties {
  name: string | string[];
  label: string;
  longest: number;
  rows?: number;
  optional?: boolean;
}

/** Words that have to be there, unless it is said otherwise. */
export function TextField({ name, label, longest, rows = 3, optional = false }: TextProperties) {
  const t = useWords(WORDS);
  const rules = optional ? [] : [{ required: true, whitespace: true, message: t('needed') }];
  return (
    <Form.Item name={name} label={label} rules={rules}>
      {rows > 1 ? <Input.TextArea maxLength={longest} rows={rows} /> : <Input maxLength={longest} />}
    </Form.Item>
  );
}

export function ReasonField() {
  const t = useWords(WORDS);
  return <TextField name="reason" label={t('reason')} longest={500} />;
}
