/** What was last written where, so that a list read afterwards already shows it (X-Wait-For). */
type Context = 'archive' | 'identity' | 'review'

const sequences = new Map<Context, string>()

export const lastWrite = {
  remember(context: Context, receipt: { sequence: string }): void {
    sequences.set(context, receipt.sequence)
  },
  header(context: Context): { 'x-wait-for'?: string } {
    const sequence = sequences.get(context)
    return sequence === undefined ? {} : { 'x-wait-for': sequence }
  },
}
