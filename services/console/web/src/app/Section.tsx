import { Link, useLocation } from 'wouter';
import { useLanguage } from '../i18n/language';
import { mayOpen } from '../pages/registry';
import './section.css';

interface Properties {
  role: string;
  label: string;
  /** Path, then its title in Chinese and English. */
  pages: readonly (readonly [path: string, chinese: string, english: string])[];
}

/** Pages that belong together: few places in the menu, and here the way between them. */
export function Section({ role, label, pages }: Properties) {
  const english = useLanguage() === 'en';
  const [at] = useLocation();
  return (
    <nav className="section-nav" aria-label={label}>
      {pages
        .filter(([path]) => mayOpen(role, path))
        .map(([path, chinese, inEnglish]) => (
          <Link key={path} href={path} aria-current={at === path ? 'page' : undefined}>
            {english ? inEnglish : chinese}
          </Link>
        ))}
    </nav>
  );
}
