/** What the server's own few pages say. The web app has catalogues of its own. */
const catalogues = {
  en: {
    refusedTitle: 'You could not be signed in',
    refusedText: 'Try again. If it happens again, give this reference to your IT team; they find the reason under it.',
    unavailableTitle: 'Sign-in is not available right now',
    unavailableText: 'Atrium cannot reach your company’s sign-on. Try again in a moment; if it goes on, give this reference to your IT team.',
    tooManyTitle: 'One moment, please',
    tooManyText: 'Very many people, or one very often, are signing in from your network. Try again in a minute.',
    signOutRefusedTitle: 'You could not be signed out',
    reference: 'Reference',
    tryAgain: 'Try again',
    leavingTitle: 'On to your company’s sign-on',
    leavingText: 'If nothing happens, continue by hand.',
    continue: 'Continue',
    choiceTitle: 'Where do you sign in?',
    choiceText: 'Choose the sign-on of your company or location.',
    linkTitle: 'Sign in without your company’s sign-on?',
    linkText: 'This link works once, and stands in the audit log.',
    linkButton: 'Sign in',
    signOutTitle: 'Sign out of Atrium?',
    signOutText: 'Another site sent you here, so we ask first.',
    signOut: 'Sign out',
    stay: 'Stay signed in',
    confirmedTitle: 'Thank you, it is you',
    confirmedText: 'Atrium goes on in the other window. You can close this one.',
  },
  fr: {
    refusedTitle: 'La connexion a été refusée',
    refusedText: 'Réessayez. Si cela se reproduit, donnez cette référence à votre service informatique : il y trouvera la raison.',
    unavailableTitle: 'La connexion est indisponible pour le moment',
    unavailableText: 'Atrium ne peut pas joindre le service de connexion de votre entreprise. Réessayez dans un instant ; si cela dure, donnez cette référence à votre service informatique.',
    tooManyTitle: 'Un instant, s’il vous plaît',
    tooManyText: 'Les connexions depuis votre réseau sont trop nombreuses en ce moment. Réessayez dans une minute.',
    signOutRefusedTitle: 'La déconnexion a été refusée',
    reference: 'Référence',
    tryAgain: 'Réessayer',
    leavingTitle: 'Vers la connexion de votre entreprise',
    leavingText: 'Si rien ne se passe, continuez à la main.',
    continue: 'Continuer',
    choiceTitle: 'Où vous connectez-vous ?',
    choiceText: 'Choisissez le service de connexion de votre entreprise ou de votre site.',
    linkTitle: 'Se connecter sans le service de votre entreprise ?',
    linkText: 'Ce lien ne sert qu’une fois, et figure dans le journal d’audit.',
    linkButton: 'Se connecter',
    signOutTitle: 'Se déconnecter d’Atrium ?',
    signOutText: 'Un autre site vous a envoyé ici, nous demandons donc d’abord.',
    signOut: 'Se déconnecter',
    stay: 'Rester connecté',
    confirmedTitle: 'Merci, c’est bien vous',
    confirmedText: 'Atrium continue dans l’autre fenêtre. Vous pouvez fermer celle-ci.',
  },
} as const;

export type PageTexts = { readonly [Key in keyof (typeof catalogues)['en']]: string };
export type PageLanguage = keyof typeof catalogues;

/** Keeps what was chosen on the web app's sign-in page. */
export const LANGUAGE_COOKIE = 'atrium_language';

/** The language a browser asks for first, of those we have (RFC 9110 section 12.5.4, without weights); null when it asks for none of them. */
export function askedLanguage(acceptLanguage: string | undefined): PageLanguage | null {
  const wanted = (acceptLanguage ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.find((language): language is PageLanguage => language === 'en' || language === 'fr') ?? null;
}

export function textsIn(language: PageLanguage): PageTexts {
  return catalogues[language];
}
