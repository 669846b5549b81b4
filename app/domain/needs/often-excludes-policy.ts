/** From this level of a language on, few who learnt it as adults are left: C1. Judged by the founders. */
const nearlyNative = 5;

/** Kinds of requirements that often shut out people who could do the work, so that the form asks why they are needed. */
export function oftenExcludes({ kind, cefr }: { kind: string; cefr?: string | undefined }): boolean {
  if (kind === "LANGUAGE") return Number(cefr) >= nearlyNative;
  return kind === "LICENCE" || kind === "EDUCATION" || kind === "EXPERIENCE";
}
