/** The parts of a declaration, a profile and an archive item, as a pointer names them and as a person calls them. */
import { isEnglish, t, word } from '@/i18n'

export interface Part {
  pointer: string
  name: string
}

/** No part chosen yet; not "", which is the whole. */
export const NOWHERE = '?'

interface Handed {
  achievements: { content: { title: string } }[]
  attachments: { kind: string; name: string }[]
}

const FORM = ['mode', 'speciality', 'hours', 'appraisals', 'statement', 'awards', 'honours', 'rewards_punishments']
const PROFILE = ['education', 'titles', 'work_history', 'contact']
const ITEM = ['title', 'level', 'gained_on', 'rank', 'summary', 'evidence']

/** What a checker can point at in a submission; the whole comes last. */
export function partsOfDeclaration(handed: Handed): Part[] {
  const kinds = new Map(handed.attachments.map((attached) => [attached.kind, attached.name]))
  return [
    { pointer: '/profile', name: t('part.profile') },
    { pointer: '/photo', name: t('part.photo') },
    { pointer: '/commitment', name: t('part.commitment') },
    ...FORM.map((field) => ({ pointer: `/form/${field}`, name: inside('form', field) })),
    ...handed.achievements.map((one, n) => ({
      pointer: `/achievements/${n}`,
      name: `${inside('achievements', n)} ${short(one.content.title)}`,
    })),
    ...Array.from(kinds, ([kind, name]) => ({ pointer: `/attachments/${kind}`, name: `${t('part.attachments')}：${short(name)}` })),
    { pointer: '', name: t('part.whole') },
  ]
}

export const partsOfProfile = (): Part[] => [
  ...PROFILE.map((field) => ({ pointer: `/${field}`, name: word('part', field) })),
  { pointer: '', name: t('part.profile') },
]

export const partsOfItem = (): Part[] => [
  ...ITEM.map((field) => ({ pointer: `/content/${field}`, name: word('part', field) })),
  { pointer: '', name: t('part.item') },
]

/** What the part behind a pointer is called; `attachments` are the plan's words for its kinds. */
export function partName(pointer: string, attachments: { code: string; name: string }[] = []): string {
  const [first = '', second] = pointer.split('/').slice(1)
  if (first === '') return t('part.whole')
  if (first === 'content' && second !== undefined) return word('part', second)
  if (first === 'form' || first === 'achievements') return inside(first, second)
  if (first === 'attachments') {
    const name = attachments.find((attachment) => attachment.code === second)?.name ?? second
    return name === undefined ? t('part.attachments') : `${t('part.attachments')}：${short(name)}`
  }
  return word('part', first)
}

function inside(first: string, second: string | number | undefined): string {
  const name = word('part', first)
  if (second === undefined) return name
  if (first === 'achievements') return t('part.nth', { n: Number(second) + 1 })
  return isEnglish.value ? `${name}: ${word('part', String(second))}` : `${name} · ${word('part', String(second))}`
}

function short(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text
}
