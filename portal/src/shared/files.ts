/** Files of a case: fetched with the token, then shown from an address that only this page has. */
import { fileAt } from '@/api/client'

/** What a browser shows without running anything in it. Everything else is saved instead. */
const SHOWN = new Set(['application/pdf', 'image/jpeg', 'image/png'])
const KEPT = 5 * 60_000

/** Opens a file in a tab of its own. To be called straight from a click: a tab opened later would be held back. */
export async function openFile(path: string, name: string): Promise<void> {
  const tab = window.open('', '_blank')
  try {
    const blob = await fileAt(path)
    if (tab === null || !SHOWN.has(blob.type)) {
      tab?.close()
      save(blob, name)
      return
    }
    tab.location.replace(addressOf(blob))
  } catch (error) {
    tab?.close()
    throw error
  }
}

/** Saves a file under a name. */
export async function saveFile(path: string, name: string): Promise<void> {
  save(await fileAt(path), name)
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = addressOf(blob)
  link.download = name
  link.click()
}

function addressOf(blob: Blob): string {
  const address = URL.createObjectURL(blob)
  setTimeout(() => URL.revokeObjectURL(address), KEPT)
  return address
}
