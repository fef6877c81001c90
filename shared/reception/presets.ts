/** Reception as the four regulations have it; where a text is silent, the project's own choice. */
import { by, ours, type PresetName } from '../policy/sourced'
import type { ReceptionPolicy } from './schema'

type Unfit = ReceptionPolicy['skip']['unfit']['value']
const unfit: Unfit = ['training', 'unwell', 'otherWork', 'leaving']

/** Every question answered by the project itself: what a text that says nothing about reception comes to. */
const silent: ReceptionPolicy = {
  order: ours('numbered'),
  night: ours('anew'),
  arrangedBy: ours('manager'),
  newcomers: ours('appended'),
  skip: { engaged: ours('next'), absent: ours('next'), unfit: ours(unfit) },
  missed: {
    away: ours('thisRoundIfOpen'),
    ownCustomer: ours('madeUp'),
    standingIn: ours('madeUp'),
  },
  countsAsTurn: {
    returning: ours(false),
    named: ours(false),
    standIn: ours(false),
    duty: ours(false),
    helper: ours(false),
  },
  known: ours('ownConsultant'),
  named: ours('namedConsultant'),
  ownerAway: ours('standIn'),
  introducerAway: ours('asOwnerAway'),
  depositDay: ours('asOwnerAway'),
  lunch: ours('orderGoesOn'),
  peers: { statement: ours('full'), registered: ours(false) },
  crowding: { order: ours('goesOn'), trialStaffHelp: ours(false) },
  largeParty: { helpers: ours('inOrder'), peoplePerConsultant: ours(5) },
  managersChange: ours('atOnce'),
  desk: ours(null),
  leads: { company: ours('assigned'), online: ours('assigned') },
  picking: ours('forbidden'),
  unit: {
    goesTo: ours('firstDeposit'),
    holds: ours('never'),
    refusingDeposit: ours('never'),
    confirmUnsold: ours(true),
  },
}

export const presets: Readonly<Record<PresetName, ReceptionPolicy>> = {
  rota: {
    ...silent,
    order: by('ROTA-2.2', 'numbered'),
    night: by('ROTA-2.2', 'carriedOver'),
    arrangedBy: by('ROTA-2.1', 'managerOrLot'),
    newcomers: by('ROTA-2.1', 'appended'),
    skip: {
      engaged: by('ROTA-1.1', 'next'),
      absent: by('ROTA-2.3', 'next'),
      unfit: by('ROTA-1.20', unfit),
    },
    missed: {
      away: by('ROTA-2.3', 'thisRoundIfOpen'),
      ownCustomer: by('ROTA-2.3', 'madeUp'),
      standingIn: by('ROTA-3.1', 'madeUp'),
    },
    countsAsTurn: {
      ...silent.countsAsTurn,
      returning: by('ROTA-1.9', false),
      named: by('ROTA-1.8', false),
      standIn: by('ROTA-3.1', false),
    },
    known: by('ROTA-1.1', 'ownConsultant'),
    named: by('ROTA-1.8', 'namedConsultant'),
    ownerAway: by('ROTA-1.10', 'standInWithConsent'),
    introducerAway: by('ROTA-3.8', 'asOwnerAway'),
    lunch: by('ROTA-3.11', 'dutyRoster'),
    peers: { statement: by('ROTA-3.12', 'public'), registered: ours(false) },
    largeParty: { helpers: by('ROTA-1.12', 'inOrder'), peoplePerConsultant: ours(5) },
    managersChange: by('ROTA-1.21', 'atOnce'),
    leads: { company: by('ROTA-1.18', 'byTurn'), online: ours('assigned') },
    picking: by('ROTA-1.6', 'forbidden'),
    unit: {
      goesTo: by('ROTA-1.16', 'firstDeposit'),
      holds: by('ROTA-1.16', 'never'),
      refusingDeposit: by('ROTA-1.19', 'never'),
      confirmUnsold: ours(true),
    },
  },
  case: {
    ...silent,
    // CASE-5.1 leaves the choice among its four to the office: this is the first that it names.
    order: by('CASE-5.1', 'signIn'),
    arrangedBy: by('CASE-2', 'supervisor'),
    skip: { engaged: ours('next'), absent: by('CASE-5.2', 'next'), unfit: by('CASE-3', unfit) },
    missed: { ...silent.missed, away: by('CASE-5.2', 'thisRoundIfOpen') },
    known: by('CASE-5.2', 'ownConsultant'),
    ownerAway: by('CASE-5.2', 'ownerFirst'),
    peers: { statement: ours('full'), registered: by('CASE-12', false) },
    crowding: { order: by('CASE-5.2', 'suspended'), trialStaffHelp: by('CASE-5.2', true) },
    largeParty: { helpers: by('CASE-5.2', 'inOrder'), peoplePerConsultant: ours(5) },
    managersChange: by('CASE-4', 'atOnce'),
    leads: { company: by('CASE-13', 'assigned'), online: by('CASE-13', 'assigned') },
  },
  confirm: {
    ...silent,
    order: by('RECEPTION-1', 'seat'),
    night: by('RECEPTION-1', 'anew'),
    skip: { engaged: ours('next'), absent: by('RECEPTION-1', 'next'), unfit: ours(unfit) },
    known: by('RECEPTION-2.1', 'ownConsultant'),
    ownerAway: by('RECEPTION-2.1', 'contactOwner'),
    introducerAway: by('CONFIRM-4.10', 'byTurn'),
    depositDay: by('CONFIRM-4.11', 'duty'),
    desk: by('RECEPTION-1', 2),
    picking: by('RECEPTION-1', 'forbidden'),
  },
  steps: {
    ...silent,
    unit: { ...silent.unit, confirmUnsold: by('STEPS-3', true) },
  },
}
