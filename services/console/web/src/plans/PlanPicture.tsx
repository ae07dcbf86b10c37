import { useWords } from '../i18n/language';
import { type Plan, pictureOf } from './plans';
import { WORDS } from './words';
import './plans.css';

/** A plan's picture; a click opens it in full, where the browser shows it and runs nothing of it. */
export function PlanPicture({ schoolId, plan }: { schoolId: string; plan: Plan }) {
  const t = useWords(WORDS);
  const where = [plan.building, plan.floor || t('whole')].join(' ');
  const address = pictureOf(schoolId, plan);
  return (
    <figure className="plan" data-testid="plan">
      <figcaption>{where}</figcaption>
      <a href={address} target="_blank" rel="noopener noreferrer">
        <img src={address} alt={t('planOf') + where} width={plan.width} height={plan.height} loading="lazy" />
      </a>
    </figure>
  );
}
