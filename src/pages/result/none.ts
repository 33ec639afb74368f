import { widestContrasts } from '../../domain/quiz/contrast.ts';
import { type Block, type Card, list, section, strong } from '../page.ts';
import { warningText } from '../problem.ts';
import { LIMIT } from './first.ts';
import type { ResultView } from './view.ts';

/** So many contrasts are named to try. */
const CONTRASTS = 3;

/** What is said where no role may be named. */
function honest({ report: { result }, struck }: ResultView): string {
  if (struck.size > 0 && result.advice !== 'none')
    return 'Semua peran yang dekat sudah kamu coret. Tidak apa-apa; mungkin pekerjaanmu ada di bidang lain.';
  if (result.answered === 0)
    return 'Belum ada jawaban, jadi belum ada saran. Jawab sedikitnya delapan pertanyaan, lalu lihat lagi hasilnya di sini.';
  const [warning] = result.warnings;
  const why =
    warning === undefined
      ? 'Jawabanmu belum condong ke mana pun, dan itu tidak apa-apa.'
      : warningText(warning.code);
  return `Belum ada peran yang bisa disebut. ${why}`;
}

/** The way on: the open questions, not a new quiz. */
function onward({ report: { result } }: ResultView): string {
  if (result.answered === 0) return '';
  return result.skipped > 0
    ? `Masih ada ${result.skipped} pertanyaan; lanjutkan dari jawabanmu sekarang.`
    : result.advice !== 'none'
      ? ''
      : 'Semua pertanyaan sudah dijawab. Lihat lagi yang kamu jawab sama, pelan-pelan.';
}

/** A card that names nobody. */
export function noneCard(view: ResultView): Card {
  const next = onward(view);
  return {
    kind: 'card',
    heading: honest(view),
    first: null,
    beside: [],
    rows: [],
    ways: null,
    notes: [...(next === '' ? [] : [[strong('Lanjutkan: '), next]]), [LIMIT]],
  };
}

/** What to try in real life, where the roles of the catalogue differ most. */
function contrastItems({ model, report }: ResultView) {
  return widestContrasts(model, CONTRASTS).map(({ more, less }) => ({
    text: [`${report.catalog.traits[more]?.likes ?? ''}, atau ${report.catalog.traits[less]?.likes ?? ''}?`],
  }));
}

/** Everything that somebody without an advice gets below the card. */
export function noneBlocks(view: ResultView): Block[] {
  const items = contrastItems(view);
  return items.length === 0
    ? []
    : [section('contrasts', 'Coba rasakan dulu, mana yang lebih kamu nikmati', [list(items)])];
}
