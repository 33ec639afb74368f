import { describe, expect, test } from 'vitest';
import { ASN, STAGES } from '../../../src/domain/person.ts';
import { knownRequirements, requirementsOf } from '../../../src/domain/quiz/requirements.ts';
import type { Facts } from '../../../src/domain/quiz/result.ts';
import type { Entry, Needs, Requirement } from '../../../src/domain/role.ts';
import type { Door } from '../../../src/domain/vocabulary.ts';
import { roles } from '../../data/real-data.ts';
import { tinyRole } from '../../tiny-catalog.ts';

const asks = (text: string, needs: Needs, more: Partial<Requirement> = {}): Requirement => ({
  kind: 'pendidikan',
  text,
  strength: 'rule',
  needs,
  sources: ['u'],
  ...more,
});
const door = (text: string, needs: Needs = {}, more: Partial<Entry> = {}): Entry => ({
  status: 'lembaga',
  door: 'lowongan',
  text,
  where: null,
  needs,
  sources: ['u'],
  ...more,
});
const role = (requirements: Requirement[], entry: Entry[] = []) =>
  tinyRole('a', { x: 3 }, { requirements, entry });
const inside = (text: string, needs: Needs): Entry =>
  door(text, needs, { status: 'asn', door: 'kenaikan-jabatan' as Door });

const SELECTION = role(
  [asks('sarjana', { stage: 's1' }, { strength: 'usual' })],
  [door('seleksi', { stage: 's1', age: { from: 18, to: 35 } }, { status: 'asn', door: 'seleksi' })],
);
const PROMOTION = role([], [inside('kenaikan', { stage: 's1', asn: ['pns'] })]);
const HEAD = role(
  [
    asks('sarjana', { stage: 's1' }),
    asks('tiga tahun pengawas', {}, { kind: 'pengalaman', for: 'asn' }),
    asks('PNS', { asn: ['pns'] }, { kind: 'status' }),
  ],
  [inside('kenaikan', { asn: ['pns'] })],
);
const COUNSELLOR = role(
  [asks('sarjana bila ASN', { stage: 's1' })],
  [door('tanya lembaga'), door('seleksi', { stage: 's1' }, { status: 'asn', door: 'seleksi' })],
);
const VILLAGE = role(
  [asks('umur 20 sampai 42', { age: { from: 20, to: 42 } })],
  [door('perangkat', { stage: 'sma', age: { from: 20, to: 42 } }), door('relawan', { age: { from: 18 } })],
);
const COMPANY = role([asks('sarjana', { stage: 's1' }, { strength: 'usual' })], [door('lowongan')]);
const LADDER = role([], [door('rekrutmen', { stage: 'd3' }), door('naik', {}, { door: 'kenaikan-jabatan' })]);
const MOVE = role(
  [asks('sarjana untuk pindah', { stage: 's1' }, { for: 'asn' })],
  [door('seleksi', { stage: 'sma' })],
);
const BARRED = role(
  [asks('bukan pegawai', { asn: ['bukan'] }, { kind: 'status' })],
  [door('daftar', { age: { from: 18 } })],
);

describe('can one start?', () => {
  test.each<[string, ReturnType<typeof role>, Facts, string, string | null]>([
    [
      'an entry post is entered by selection, not by being PNS first',
      SELECTION,
      { stage: 's1', asn: 'bukan' },
      'open',
      'seleksi',
    ],
    ['… and schooling counts for a PNS too', SELECTION, { stage: 'sma', asn: 'pns' }, 'not-yet', 'sarjana'],
    [
      '… who is told what is missing first',
      SELECTION,
      { stage: 'sekolah', asn: 'bukan' },
      'not-yet',
      'sarjana',
    ],
    ['studying is not having finished', SELECTION, { stage: 'kuliah', asn: 'bukan' }, 'not-yet', 'sarjana'],
    ['more schooling will do as well', SELECTION, { stage: 's2' }, 'open', 'seleksi'],
    ['nothing told is nothing known', SELECTION, {}, 'unknown', 'seleksi'],
    ['a status alone does not tell schooling', SELECTION, { asn: 'bukan' }, 'unknown', 'seleksi'],
    ['a promotion is not applied for', PROMOTION, { stage: 's1', asn: 'bukan' }, 'by-promotion', 'kenaikan'],
    ['… not by a pupil', PROMOTION, { stage: 'sekolah', asn: 'bukan' }, 'by-promotion', 'kenaikan'],
    ['… not by a PPPK', PROMOTION, { stage: 's1', asn: 'pppk' }, 'by-promotion', 'kenaikan'],
    ['… nor where nothing is told', PROMOTION, {}, 'by-promotion', 'kenaikan'],
    ['a PNS with the schooling can be chosen', PROMOTION, { stage: 's1', asn: 'pns' }, 'open', 'kenaikan'],
    ['… without it not yet', PROMOTION, { stage: 'sma', asn: 'pns' }, 'not-yet', 'kenaikan'],
    [
      'years of service are known inside alone',
      HEAD,
      { stage: 's1', asn: 'pns' },
      'by-promotion',
      'kenaikan',
    ],
    ['… but schooling is known', HEAD, { stage: 'd3', asn: 'pns' }, 'not-yet', 'sarjana'],
    [
      '… and an outsider is not told to be PNS',
      HEAD,
      { stage: 's2', asn: 'bukan' },
      'by-promotion',
      'kenaikan',
    ],
    [
      'what another door asks does not bar this one',
      COUNSELLOR,
      { stage: 'sma', asn: 'bukan' },
      'unknown',
      'tanya lembaga',
    ],
    ['the door that is open comes first', COUNSELLOR, { stage: 's1', asn: 'bukan' }, 'open', 'seleksi'],
    [
      'an age from 20 bars a pupil from that door only',
      VILLAGE,
      { stage: 'sekolah', asn: 'bukan' },
      'open',
      'relawan',
    ],
    ['an age is never asked of others', VILLAGE, { stage: 'sma', asn: 'bukan' }, 'open', 'perangkat'],
    ['an age alone leaves nothing unknown', VILLAGE, {}, 'open', 'relawan'],
    ['what no door says holds for each', COMPANY, { stage: 'sma', asn: 'bukan' }, 'not-yet', 'sarjana'],
    ['… and is met for each', COMPANY, { stage: 's1', asn: 'bukan' }, 'open', 'lowongan'],
    [
      'a closed door and a promotion: first the door',
      LADDER,
      { stage: 'sma', asn: 'bukan' },
      'not-yet',
      'rekrutmen',
    ],
    [
      'a line for those who serve concerns nobody else',
      MOVE,
      { stage: 'sma', asn: 'bukan' },
      'open',
      'seleksi',
    ],
    ['… but them', MOVE, { stage: 'sma', asn: 'pppk' }, 'not-yet', 'sarjana untuk pindah'],
    ['a hard condition bars an open door', BARRED, { stage: 'sma', asn: 'pns' }, 'not-yet', 'bukan pegawai'],
    ['… and opens it', BARRED, { stage: 'sma', asn: 'bukan' }, 'open', 'daftar'],
    [
      'a door that asks nothing is asked',
      role([], [door('tanya')]),
      { stage: 's1', asn: 'bukan' },
      'unknown',
      'tanya',
    ],
    [
      'old names of the facts are read',
      SELECTION,
      { education: 's1', civilServant: true },
      'open',
      'seleksi',
    ],
    ['… civilServant: false is neither PNS nor PPPK', BARRED, { civilServant: false }, 'open', 'daftar'],
    ['… and give way to the new ones', SELECTION, { stage: 'sma', education: 's1' }, 'not-yet', 'sarjana'],
  ])('%s', (_, about, facts, status, first) => {
    expect(requirementsOf(about, facts)).toMatchObject({ status, first });
  });

  test('a usual condition does not stand against a door’s own word', () => {
    const usual = role(
      [asks('sarjana', { stage: 's1' }, { strength: 'usual' })],
      [door('d', { stage: 'sma' })],
    );
    const ruled = role([asks('sarjana', { stage: 's1' })], [door('d', { stage: 'sma' })]);
    expect(requirementsOf(usual, { stage: 'sma' }).status).toBe('open');
    expect(requirementsOf(ruled, { stage: 'sma' }).status).toBe('not-yet');
  });

  test.each<[Needs, Facts, boolean | null]>([
    [{}, { stage: 's2', asn: 'pns' }, null],
    [{ stage: 'smp' }, { stage: 'sekolah' }, false],
    [{ stage: 'smp' }, { stage: 'smp' }, true],
    [{ stage: 'sma' }, { stage: 'kuliah' }, true],
    [{ stage: 'd3' }, { stage: 'kuliah' }, false],
    [{ asn: ['pns', 'pppk'] }, { asn: 'pppk' }, true],
    [{ asn: ['pns'] }, { asn: 'pppk' }, false],
    [{ asn: ['pns'] }, {}, null],
    [{ stage: 's1', asn: ['pns'] }, { stage: 's1' }, null],
    [{ stage: 's1', asn: ['pns'] }, { stage: 'sma' }, false],
    [{ age: { from: 20 } }, { stage: 'sekolah' }, false],
    [{ age: { from: 19 } }, { stage: 'sekolah' }, null],
    [{ age: { to: 35 } }, { stage: 's1' }, null],
    [{ stage: 'sma', age: { from: 18 } }, { stage: 's1' }, null],
  ])('%j with %j is met: %s', (needs, facts, met) => {
    expect(requirementsOf(role([asks('x', needs)]), facts).items).toEqual([
      { text: 'x', strength: 'rule', met, source: ['u'] },
    ]);
  });

  test('a rule that no door repeats binds a door that asks for less', () => {
    const lesser = door('seleksi', { stage: 'sma' });
    const about = (doors: Entry[], strength: Requirement['strength'] = 'rule') =>
      requirementsOf(role([asks('sarjana', { stage: 's1' }, { strength })], doors), { stage: 'd3' });
    expect(about([lesser])).toMatchObject({ status: 'not-yet', first: 'sarjana' });
    expect(about([lesser], 'usual')).toMatchObject({ status: 'open', first: 'seleksi' });
    expect(about([lesser, door('lain', { stage: 's1' })])).toMatchObject({
      status: 'open',
      first: 'seleksi',
    });
    expect(about([lesser, door('tanya')])).toMatchObject({ status: 'unknown', first: 'tanya' });
  });

  test('a line for those who serve is neither met nor unmet for others', () => {
    const met = (facts: Facts) => requirementsOf(MOVE, facts).items[0]?.met;
    expect([
      met({ stage: 's1', asn: 'bukan' }),
      met({ stage: 's1' }),
      met({ stage: 's1', asn: 'pns' }),
    ]).toEqual([null, null, true]);
  });
});

describe('a role that says nothing of the way in', () => {
  const own = role([asks('sarjana', { stage: 's1' }), asks('PNS', { asn: ['pns'] }, { kind: 'status' })]);
  test.each<[Facts, string, string | null]>([
    [{ stage: 's2', asn: 'pns' }, 'open', null],
    [{ stage: 's1', asn: 'bukan' }, 'not-yet', 'PNS'],
    [{ stage: 'd3' }, 'not-yet', 'sarjana'],
    [{ stage: 's1' }, 'unknown', null],
    [{}, 'unknown', null],
  ])('%j → %s', (facts, status, first) => {
    expect(requirementsOf(own, facts)).toMatchObject({ status, first });
  });

  test('stays unknown with nothing to check, or nothing at all', () => {
    const told: Facts = { stage: 's2', asn: 'pns' };
    expect(requirementsOf(role([asks('STR', {})]), told).status).toBe('unknown');
    expect(requirementsOf(role([]), told)).toEqual({ status: 'unknown', first: null, items: [] });
    expect(requirementsOf(role([asks('umur', { age: { to: 40 } })]), told).status).toBe('open');
  });
});

/** Roles for which no source tells any schooling: one has to ask. */
const ASK = new Set([
  'konselor-adiksi',
  'tenaga-kesejahteraan-sosial-kecamatan',
  'tenaga-ahli-pemberdayaan-masyarakat',
  'fasilitator-pemberdayaan-masyarakat',
  'koordinator-pemberdayaan-masyarakat',
  'koordinator-program-pengembangan-masyarakat',
  'manajer-proyek-sosial',
  'penggalang-dana',
]);

describe('after stage and status are told', () => {
  const told = roles.filter(({ entry }) => entry.length > 0);
  const everyone = STAGES.flatMap((stage) => ASN.map((asn) => ({ stage, asn })));

  test.each(told.map((about) => [about.id, about] as const))(
    '%s is known, or names whom to ask',
    (id, about) => {
      for (const facts of everyone) {
        const { status, first } = requirementsOf(about, facts);
        if (!ASK.has(id)) expect(status, JSON.stringify(facts)).not.toBe('unknown');
        expect(first).not.toBeNull();
      }
    },
  );

  test('only posts reached by promotion are called so, and they name where one starts', () => {
    const promoted = told.filter(
      (about) => requirementsOf(about, { stage: 's1', asn: 'bukan' }).status === 'by-promotion',
    );
    for (const about of promoted) {
      expect(about.id).toMatch(/^kepala-/);
      expect(about.startRoles.length).toBeGreaterThan(0);
    }
  });
});

describe('what is worked out once', () => {
  test('is kept for a role and what was told, and for nothing else', () => {
    const tellings: Facts[] = [
      {},
      { stage: 'sma' },
      { stage: 's1' },
      { stage: 's1', asn: 'pns' },
      { stage: null },
    ];
    for (const about of [SELECTION, COUNSELLOR])
      for (const facts of tellings)
        expect(knownRequirements(about, facts)).toEqual(requirementsOf(about, facts));
    expect(knownRequirements(SELECTION, { stage: 's1' })).toBe(knownRequirements(SELECTION, { stage: 's1' }));
    expect(knownRequirements(SELECTION, { stage: 's1' })).toBe(
      knownRequirements(SELECTION, { education: 's1' }),
    );
    expect(requirementsOf(SELECTION, { stage: 's1' })).not.toBe(requirementsOf(SELECTION, { stage: 's1' }));
  });
});
