/**
 * Where a person stands: `sekolah` still at school, `smp` left it before finishing SMA, `kuliah` studying,
 * the others the last diploma; D-IV counts as s1.
 */
export const STAGES = ['sekolah', 'smp', 'sma', 'kuliah', 'd3', 's1', 's2'] as const;
export type Stage = (typeof STAGES)[number];

/** The least schooling that may be asked for, lowest first. */
export const SCHOOLING = ['smp', 'sma', 'd3', 's1', 's2'] as const;
export type Schooling = (typeof SCHOOLING)[number];

/** Whether a person serves the state: as PNS, as PPPK (both are ASN), or not. */
export const ASN = ['pns', 'pppk', 'bukan'] as const;
export type Asn = (typeof ASN)[number];

/** Schooling as role files of one's own, options and answer codes named it before there were stages. */
export const EDUCATIONS = ['sma', 'd3', 's1', 's2'] as const;
export type Education = (typeof EDUCATIONS)[number];
