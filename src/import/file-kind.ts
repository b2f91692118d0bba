import type { RefusalReason } from './refusal'

/** What an OLE file (before 2007, or a password around a .docx) begins with. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66]
/** The stream that Word puts an encrypted document into ([MS-OFFCRYPTO] 2.3.4), as OLE spells names: UTF-16. */
const ENCRYPTED_STREAM = [...'EncryptedPackage'].join('\0')

/** Tells by its content, never by its name, why a file cannot be a .docx; undefined where it may be one. */
export function foreignKind(bytes: Uint8Array): RefusalReason | undefined {
  if (bytes.length === 0) return 'empty'
  if (begins(bytes, ZIP)) return undefined
  if (begins(bytes, OLE)) return holds(bytes, ENCRYPTED_STREAM) ? 'encrypted' : 'oldWord'
  if (begins(bytes, RTF)) return 'rtf'
  const head = latin1(bytes.subarray(0, 1024)).replace(/^\u00ef\u00bb\u00bf/, '')
  if (/^\s*(?:<!doctype\s+html|<html|<\?xml[^>]{0,100}\?>\s*<html)/i.test(head)) return 'html'
  return 'notWord'
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte)
}

function holds(bytes: Uint8Array, text: string): boolean {
  const step = 1 << 20
  for (let at = 0; at < bytes.length; at += step) {
    if (latin1(bytes.subarray(at, at + step + text.length)).includes(text)) return true
  }
  return false
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
