import type { Rule } from '../rule'
import idCard from './id-card'
import nameOfficer from './name-officer'
import nameParty from './name-party'
import phone from './phone'
import plate from './plate'
import policeNumber from './police-no'

export const privacyRules: readonly Rule[] = [idCard, phone, plate, policeNumber, nameParty, nameOfficer]
