import type { Rule } from '../rule'
import address from './address'
import bank from './bank'
import birth from './birth'
import caseNumber from './case-no'
import contact from './contact'
import device from './device'
import documentNumber from './document-no'
import driverFile from './driver-file'
import idCard from './id-card'
import landline from './landline'
import nameOfficer from './name-officer'
import nameParty from './name-party'
import passport from './passport'
import phone from './phone'
import plate from './plate'
import policeNumber from './police-no'
import position from './position'
import relation from './relation'
import sensitive from './sensitive'
import uscc from './uscc'
import vin from './vin'
import weakMask from './weak-mask'

export const privacyRules: readonly Rule[] = [
  nameParty,
  nameOfficer,
  idCard,
  phone,
  landline,
  address,
  birth,
  plate,
  vin,
  driverFile,
  bank,
  passport,
  contact,
  documentNumber,
  device,
  position,
  policeNumber,
  caseNumber,
  uscc,
  sensitive,
  relation,
  weakMask,
]
