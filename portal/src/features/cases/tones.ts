/** How a status looks; any other is neutral. */
export const STATUS_TONES: Record<string, string> = { returned: 'tag-warn', passed: 'tag-good' }
