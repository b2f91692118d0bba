import { type Recognizer, type Sighting, sight } from './recognizer'
import { nextOf, withRows } from './rows'

/** IMEI, IMSI and the like behind their names: 14 to 20 digits, or hexadecimal ones. */
const LABELLED =
  /(?:IMEI|IMSI|MEID|ICCID|IDFA|OAID|U[UD]ID|MAC|串号|机身码|设备(?:识别)?码|设备序列号|SIM卡号)(?:地址|编码|码|号码?)?[）)]?(?:是|为)?[：:\s（(“"]{0,3}(?<value>[0-9A-F](?:[ :-]?[0-9A-F]){11,39})(?![0-9A-Za-z])/gi
/** One more behind it. */
const NEXT = nextOf('\\d(?:[ -]?\\d){13,19}', '和前面的设备号并列')
/** Six pairs of hexadecimal digits are the address of a network card, whatever stands before. */
const MAC = /(?<![0-9A-Za-z:-])[0-9A-F]{2}(?:(?::[0-9A-F]{2}){5}|(?:-[0-9A-F]{2}){5})(?![0-9A-Za-z:-])/gi

export const deviceRecognizer: Recognizer = {
  kind: 'device',
  recognize: (text) => [
    ...withRows(
      text,
      sight(text, LABELLED, ({ range }) => seen(range, '前面有“IMEI”“串号”一类的字样')),
      NEXT,
    ),
    // 11-12-13-14-15-16 are dates or numbers in a row.
    ...sight(text, MAC, ({ value, range }) =>
      /[A-F]/i.test(value) ? seen(range, '是网卡地址的写法') : undefined,
    ),
  ],
}

function seen(range: Sighting['range'], said: string): Sighting {
  return { range, score: 0.75, evidence: [said] }
}
