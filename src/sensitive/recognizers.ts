import { addressRecognizer } from './address'
import { bankRecognizer } from './bank'
import { birthRecognizer } from './birth'
import { caseNumberRecognizer } from './case-no'
import { contactRecognizer } from './contact'
import { deviceRecognizer } from './device'
import { documentNumberRecognizer } from './document-no'
import { driverFileRecognizer } from './driver-file'
import { engineNumberRecognizer } from './engine-no'
import { hostRecognizer } from './host'
import { idCardRecognizer } from './id-card'
import { landlineRecognizer } from './landline'
import { passportRecognizer } from './passport'
import { phoneRecognizer } from './phone'
import { plateRecognizer } from './plate'
import { policeNumberRecognizer } from './police-no'
import { positionRecognizer } from './position'
import type { Recognizer } from './recognizer'
import { usccRecognizer } from './uscc'
import { vinRecognizer } from './vin'
import { weakMaskRecognizer } from './weak-mask'

/** In order of precedence (docs/domain 1.1, longest first): where two kinds claim one place, the earlier one holds. */
export const RECOGNIZERS: readonly Recognizer[] = [
  usccRecognizer,
  idCardRecognizer,
  bankRecognizer,
  vinRecognizer,
  caseNumberRecognizer,
  driverFileRecognizer,
  engineNumberRecognizer,
  contactRecognizer,
  phoneRecognizer,
  landlineRecognizer,
  passportRecognizer,
  plateRecognizer,
  policeNumberRecognizer,
  deviceRecognizer,
  documentNumberRecognizer,
  positionRecognizer,
  hostRecognizer,
  addressRecognizer,
  birthRecognizer,
  weakMaskRecognizer,
]
