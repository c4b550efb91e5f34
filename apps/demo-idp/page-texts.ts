/** What the demo provider says. */
const catalogues = {
  en: {
    product: 'Demo identity provider',
    heading: 'Who are you today?',
    lead: 'In a real company its own sign-on stands here. This one lets you in as anybody, without a password, and never runs in production.',
    find: 'Find a person',
    findHint: 'Name, department, place',
    more: 'Only the first 300 are shown. Search to find others.',
    nobody: 'Nobody matches. Try another name, or part of it.',
    noEmail: 'No e-mail',
    back: 'Back to Atrium',
    continue: 'Continue',
    nothing: 'Nothing to sign in to',
    nothingText: 'Sign-in starts in Atrium.',
    signedOut: 'You are signed out',
    goToAtrium: 'Go to Atrium',
    communications: 'Communications',
    people_admin: 'People admin',
    it_admin: 'IT admin',
    moderator: 'Moderator',
    auditor: 'Auditor',
    owner: 'Owner',
  },
  fr: {
    product: 'Fournisseur d’identité de démonstration',
    heading: 'Qui êtes-vous aujourd’hui ?',
    lead: 'Dans une vraie entreprise, sa propre page de connexion se trouve ici. Celle-ci vous laisse entrer sous n’importe quel nom, sans mot de passe, et ne tourne jamais en production.',
    find: 'Trouver une personne',
    findHint: 'Nom, service, lieu',
    more: 'Seules les 300 premières personnes sont affichées. Cherchez pour trouver les autres.',
    nobody: 'Personne ne correspond. Essayez un autre nom, ou une partie du nom.',
    noEmail: 'Sans e-mail',
    back: 'Retour à Atrium',
    continue: 'Continuer',
    nothing: 'Aucune connexion en cours',
    nothingText: 'La connexion commence dans Atrium.',
    signedOut: 'La session est terminée',
    goToAtrium: 'Aller à Atrium',
    communications: 'Communication',
    people_admin: 'Gestion des personnes',
    it_admin: 'Informatique',
    moderator: 'Modération',
    auditor: 'Audit',
    owner: 'Propriétaire',
  },
} as const;

export type PageLanguage = keyof typeof catalogues;
export type PageTexts = { readonly [Key in keyof (typeof catalogues)['en']]: string };

/** The language a browser asks for first, of those we have. */
export function languageOf(acceptLanguage: string | undefined): PageLanguage {
  const wanted = (acceptLanguage ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.find((language): language is PageLanguage => language in catalogues) ?? 'en';
}

export function textsIn(language: PageLanguage): PageTexts {
  return catalogues[language];
}
