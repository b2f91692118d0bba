import { type Recognizer, sight, weigh } from './recognizer'
import { PROVINCE_CODE } from './regions'
import { nextOf, withRows } from './rows'

/** The 12 digits of a driving or vehicle licence's file. Never without a label: 12 digits are anything. */
const LABELLED = /档案(?:编号|号码?)[^，。；\d]{0,6}(?<value>\d(?:[ -]?\d){11})(?![0-9A-Za-z]|\.\d)/g

/** One more behind it. */
const NEXT = nextOf('\\d(?:[ -]?\\d){11}', '和前面的档案编号并列')

export const driverFileRecognizer: Recognizer = {
  kind: 'driver-file',
  recognize: (text) =>
    withRows(
      text,
      sight(text, LABELLED, ({ value, range }) =>
        weigh(range, [
          { met: true, points: 3, said: '前面有“档案编号”的字样' },
          { met: PROVINCE_CODE.test(value), points: 1, said: '前两位是真实的省份代码' },
        ]),
      ),
      NEXT,
    ),
}
