import type { Source } from '../domain/role.ts';
import type { ReadVia } from '../domain/vocabulary.ts';
import { type Citations, notes } from './citations.ts';
import { capital, monthText, PAGE_KIND_LABELS, RULE_STATUS_LABELS } from './labels.ts';
import { dim, type Inline, type Section, section } from './page.ts';

const READ_VIA_LABELS: Record<ReadVia, string> = {
  peraturan: 'dari teks peraturannya',
  instansi: 'lewat laman instansi',
  berita: 'lewat berita',
  blog: 'lewat blog',
  dokumen: 'lewat salinan dokumen',
};

const joined = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join('; ');

/** Everything a reader needs to judge a source. */
export function sourceText(source: Source): Inline {
  const checked = `diperiksa ${monthText(source.checked)}`;
  if (source.kind === 'peraturan') {
    const number = `Nomor ${source.number}, tahun ${source.year}`;
    const read = `dibaca ${READ_VIA_LABELS[source.via]}, ${source.where}`;
    const facts = joined([number, RULE_STATUS_LABELS[source.status], read, checked]);
    const note = source.note === null ? '' : ` ${source.note}`;
    return [`${source.title} tentang ${source.subject}. `, dim(`${facts}.${note}`)];
  }
  const year = source.year === null ? 'tanpa tahun' : String(source.year);
  const place = `${capital(PAGE_KIND_LABELS[source.kind])}, ${source.where}, ${year}`;
  return [`${source.title}. `, dim(`${joined([place, source.note, checked])}.`)];
}

/** The numbered sources, one for each line. */
export function sourceSection(cited: Citations): Section {
  const note = [notes(cited).join(' ')].filter((text) => text !== '');
  return section('sources', 'Sumber', [
    { kind: 'sources', running: false, entries: cited.listed().map(sourceText), note },
  ]);
}
