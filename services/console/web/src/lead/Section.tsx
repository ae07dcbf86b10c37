import { Section as Pages } from '../app/Section';
import { useWords } from '../i18n/language';
import './lead.css';

const WORDS = { pages: ['线索与风险', 'Leads and risks'] } as const;
const PAGES = [
  ['/leads', '线索', 'Leads'],
  ['/leads/new', '反映线索', 'Take in a lead'],
  ['/risks', '风险清单', 'Risk lists'],
  ['/circulars', '通报', 'Circulars'],
  ['/reviews', '定期复核', 'Reviews'],
] as const;

/** From what somebody saw to the risk that somebody owns. */
export function Section({ role }: { role: string }) {
  const t = useWords(WORDS);
  return <Pages role={role} label={t('pages')} pages={PAGES} />;
}
