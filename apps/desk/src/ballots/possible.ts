/** What is not the turn of now, or not the reader's to do, shows no button; a reason that helps does. */
export const possible = (can: true | string | undefined): true | string | undefined =>
  can === undefined || can === 'role' || can === 'done' || can === 'place' || can === 'own' || (can !== true && /^(election|topic)-/.test(can))
    ? undefined
    : can
