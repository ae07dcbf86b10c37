import type { ReactNode } from 'react';
import type { Lead } from '../api/lead';
import { useWords } from '../i18n/language';
import { Deed, TextField } from '../response/Deed';
import { addNote, begin, close, decline, merge, receive, reopen, splitOff } from './api';
import { HandOver } from './HandOver';
import { LONGEST_NOTE } from './kinds';
import { Mediate } from './Mediate';
import { deedsFor, type Deed as Kind } from './may';
import { Settle } from './Settle';
import { Overrule, Triage, Verify } from './TriageDeeds';
import { WORDS } from './words';

/** What may follow for it, by its state and in whose hands it is. */
export function LeadDeeds({ lead, role }: { lead: Lead; role: string }) {
  return (
    <div className="action-bar" data-testid="lead-deeds">
      {deedsFor(lead, role).map((kind) => (
        <One key={kind} kind={kind} lead={lead} />
      ))}
    </div>
  );
}

function One({ kind, lead }: { kind: Kind; lead: Lead }): ReactNode {
  const t = useWords(WORDS);
  const { id } = lead.lead;
  switch (kind) {
    case 'triage':
      return <Triage lead={lead} />;
    case 'overrule':
      return <Overrule lead={lead} />;
    case 'verify':
      return <Verify id={id} />;
    case 'handOver':
      return <HandOver lead={lead} />;
    case 'mediate':
      return <Mediate id={id} />;
    case 'settle':
      return <Settle lead={lead} />;
    case 'begin':
      return <Deed label={t('begin')} changes="lead" give={() => begin(id)} />;
    case 'close':
      return <Deed label={t('close')} changes="lead" give={() => close(id)} />;
    case 'receive':
      return <Deed label={t('receive')} changes="lead" give={() => receive(id)} />;
    case 'splitOff':
      return <Deed label={t('splitOff')} changes="lead" give={() => splitOff(id)} />;
    case 'decline':
      return <WithReason label={t('decline')} give={(reason) => decline(id, reason)} />;
    case 'reopen':
      return <WithReason label={t('reopen')} give={(reason) => reopen(id, reason)} />;
    case 'merge':
      return (
        <Deed<{ headId: string }>
          label={t('merge')}
          changes="lead"
          give={({ headId }) => merge(id, headId.trim())}
        >
          <TextField name="headId" label={t('headId')} longest={36} rows={1} />
        </Deed>
      );
    case 'note':
      return (
        <Deed<{ words: string }>
          label={t('addNote')}
          changes="lead"
          give={({ words }) => addNote(id, words.trim())}
        >
          <TextField name="words" label={t('words')} longest={LONGEST_NOTE} />
        </Deed>
      );
  }
}

function WithReason({ label, give }: { label: string; give: (reason: string) => Promise<unknown> }) {
  const t = useWords(WORDS);
  return (
    <Deed<{ reason: string }> label={label} changes="lead" give={({ reason }) => give(reason.trim())}>
      <TextField name="reason" label={t('reason')} longest={LONGEST_NOTE} />
    </Deed>
  );
}
