/** What was last written where, so that a list read afterwards already shows it (X-Wait-For). */
export type Written = 'archive' | 'identity' | 'review'

const sequences = new Map<Written, string>()

export const lastWrite = {
  remember(context: Written, receipt: { sequence: string }): void {
    sequences.set(context, receipt.sequence)
  },
  header(context: Written): { 'x-wait-for'?: string } {
    const sequence = sequences.get(context)
    return sequence === undefined ? {} : { 'x-wait-for': sequence }
  },
}
