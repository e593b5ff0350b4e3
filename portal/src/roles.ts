/** Roles that act at a stage of a case. */
export const CHECKERS: ReadonlySet<string> = new Set(['employer', 'acceptance', 'authority', 'midlevel', 'office'])
