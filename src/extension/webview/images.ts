import { t } from '../l10n'
import type { ImagePlaces } from '../preview-protocol'

/** Gives every image its address; one that may not be shown becomes a note that says so. */
export function placeImages(content: ParentNode, { base, roots }: ImagePlaces): void {
  // As the browser writes addresses: what comes from VS Code has its `+` encoded.
  const allowed = roots.map((root) => new URL(root).href)
  for (const image of content.querySelectorAll('img')) {
    const path = image.getAttribute('src') ?? ''
    const address = base && addressOf(path, base)
    // In a template nothing is loaded yet: what is refused here is never asked for.
    if (!base) image.replaceWith(noteFor(image, t('草稿还没有保存，图片没有显示')))
    else if (!address || !allowed.some((root) => address.startsWith(root))) {
      image.replaceWith(noteFor(image, t('在打开的文件夹之外，没有显示')))
    } else image.src = address
  }
}

/** What stands in for an image that could not be loaded. */
export function replaceBroken(image: HTMLImageElement): void {
  image.replaceWith(noteFor(image, t('打不开')))
}

/** Steps up (`..`, `%2e%2e`) are resolved here; an encoded slash would be resolved later, by the file system. */
function addressOf(path: string, base: string): string | undefined {
  if (/%2f|%5c|\\/i.test(path)) return undefined
  try {
    return new URL(path, base).href
  } catch {
    return undefined
  }
}

function noteFor(image: HTMLImageElement, why: string): HTMLElement {
  const note = document.createElement('span')
  note.className = 'xd-image'
  note.textContent = image.alt ? t('［图片：{0}，{1}］', image.alt, why) : t('［图片，{0}］', why)
  return note
}
