/** Instants as a person at the counter reads them: in China's time, whatever the machine is set to. */
import { isEnglish, language, t } from '@/i18n'

const ZONE = 'Asia/Shanghai'
const DAY = 86_400_000

export function instant(iso: string): string {
  const style = { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const day = { year: 'numeric', month: isEnglish.value ? 'short' : 'long', day: 'numeric' } as const
  return new Intl.DateTimeFormat(language.value, { ...day, ...style }).format(new Date(iso))
}

/** A date of business ("2021-03-05"), which has no hour and no zone. */
export function date(iso: string): string {
  const style = { timeZone: 'UTC', year: 'numeric', month: isEnglish.value ? 'short' : 'long', day: 'numeric' } as const
  return new Intl.DateTimeFormat(language.value, style).format(new Date(`${iso}T00:00:00Z`))
}

/** How long there is until a deadline (inclusive), or how long it is past, in calendar days. */
export function remaining(iso: string, now = Date.now()): string {
  const days = dayNumber(Date.parse(iso)) - dayNumber(now)
  if (now > Date.parse(iso)) return days < 0 ? t('time.overdue', { n: -days }) : t('time.overdueToday')
  return days > 0 ? t('time.left', { n: days }) : t('time.today')
}

/** Whether a deadline is past, or so near that it must catch the eye. */
export function urgency(iso: string, now = Date.now()): 'overdue' | 'soon' | 'calm' {
  const left = Date.parse(iso) - now
  return left < 0 ? 'overdue' : left < 3 * DAY ? 'soon' : 'calm'
}

function dayNumber(milliseconds: number): number {
  const eightHoursAhead = 8 * 3_600_000 // China keeps no summer time
  return Math.floor((milliseconds + eightHoursAhead) / DAY)
}

export function yuan(fen: number): string {
  return `¥${(fen / 100).toFixed(2)}`
}

export function bytes(count: number): string {
  return count < 1024 * 1024 ? `${Math.max(1, Math.round(count / 1024))} KB` : `${(count / 1024 / 1024).toFixed(1)} MB`
}
