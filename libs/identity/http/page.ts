import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { askedLanguage, LANGUAGE_COOKIE, textsIn, type PageLanguage, type PageTexts } from './page-texts.js';

const CSS = readFileSync(new URL('./page.css', import.meta.url), 'utf8');
/** Browsers hold form-action against every redirect after the form, and where a provider leads on to is not known. */
const ANYWHERE = '';
const MARK = '<svg viewBox="0 0 28 32" aria-hidden="true"><path class="wall" d="M0 14a14 14 0 0 1 28 0v14a4 4 0 0 1-4 4H4a4 4 0 0 1-4-4z"/><path class="door" d="M6 32V15a8 8 0 0 1 16 0v17z"/><circle class="sun" cx="14" cy="13.5" r="3.6"/></svg>';

/** The one page for every refused sign-in, whatever the reason. */
export function sendRefused(request: FastifyRequest, reply: FastifyReply, reference: string): FastifyReply {
  return send(request, reply, 403, (texts) => ({ title: texts.refusedTitle, body: problem(texts, texts.refusedText, reference) }));
}

export function sendSignOutRefused(request: FastifyRequest, reply: FastifyReply, reference: string): FastifyReply {
  return send(request, reply, 403, (texts) => ({ title: texts.signOutRefusedTitle, body: problem(texts, texts.refusedText, reference) }));
}

export function sendUnavailable(request: FastifyRequest, reply: FastifyReply, reference: string): FastifyReply {
  return send(request, reply, 503, (texts) => ({ title: texts.unavailableTitle, body: problem(texts, texts.unavailableText, reference) }));
}

/** Too many steps of sign-in from one address; `seconds` until it goes on. */
export function sendTooMany(request: FastifyRequest, reply: FastifyReply, seconds: number): FastifyReply {
  reply.header('retry-after', seconds);
  return send(request, reply, 429, (texts) => ({ title: texts.tooManyTitle, body: `<p>${texts.tooManyText}</p><a class="button" href="/">${texts.tryAgain}</a>` }));
}

/** Sends the browser on with a form that submits itself (SAML bindings 3.5.4). */
export function sendForm(request: FastifyRequest, reply: FastifyReply, url: string, fields: Record<string, string>): FastifyReply {
  const inputs = Object.entries(fields).map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`);
  return send(request, reply, 200, (texts) => ({
    title: texts.leavingTitle,
    body: `<p>${texts.leavingText}</p><form method="post" action="${escapeHtml(url)}">${inputs.join('')}<button>${texts.continue}</button></form>`,
    script: 'document.forms[0].submit()',
    formAction: ANYWHERE,
  }));
}

/** Asks where to sign in, when there are several providers. */
export function sendChoice(request: FastifyRequest, reply: FastifyReply, providers: { name: string; url: string }[]): FastifyReply {
  const links = providers.map(({ name, url }) => `<a class="button quiet" href="${escapeHtml(url)}">${escapeHtml(name)}</a>`);
  return send(request, reply, 200, (texts) => ({ title: texts.choiceTitle, body: `<p>${texts.choiceText}</p><nav>${links.join('')}</nav>` }));
}

/** Asks before a one-time link is used up: mail scanners and previews open links too. */
export function sendLinkQuestion(request: FastifyRequest, reply: FastifyReply, token: string): FastifyReply {
  return send(request, reply, 200, (texts) => ({
    title: texts.linkTitle,
    body: `<p>${texts.linkText}</p><form method="post" action="/auth/link"><input type="hidden" name="token" value="${escapeHtml(token)}"><button>${texts.linkButton}</button></form>`,
    formAction: "'self'",
  }));
}

/** Asks before signing out somebody whom another site sent here. */
export function sendSignOutQuestion(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return send(request, reply, 200, (texts) => ({
    title: texts.signOutTitle,
    body: `<p>${texts.signOutText}</p><form method="post" action="/auth/logout"><button>${texts.signOut}</button><a class="button quiet" href="/">${texts.stay}</a></form>`,
    formAction: ANYWHERE,
  }));
}

/** Ends a sign-in that was only to prove who it is: tells the window which waits for it, and goes away if it may. */
export function sendConfirmed(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return send(request, reply, 200, (texts) => ({
    title: texts.confirmedTitle,
    body: `<p>${texts.confirmedText}</p>`,
    script: "new BroadcastChannel('atrium.signed-in').postMessage(''); close()",
  }));
}

function problem(texts: PageTexts, text: string, reference: string): string {
  return `<p>${text}</p><dl><dt>${texts.reference}</dt><dd><code>${escapeHtml(reference)}</code></dd></dl><a class="button" href="/">${texts.tryAgain}</a>`;
}

interface Page {
  title: string;
  body: string;
  script?: string;
  /** Where its form may lead, with every redirect that follows; without a form: nowhere. */
  formAction?: string;
}

function send(request: FastifyRequest, reply: FastifyReply, status: number, make: (texts: PageTexts) => Page): FastifyReply {
  const language = pageLanguage(request);
  const { title, body, script, formAction = "'none'" } = make(textsIn(language));
  const nonce = randomBytes(16).toString('base64');
  return reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; ${formAction === ANYWHERE ? '' : `form-action ${formAction}; `}frame-ancestors 'none'`)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .send(
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title} · Atrium</title><style nonce="${nonce}">${CSS}</style></head>` +
        `<body><main>${MARK}<h1>${title}</h1>${body}</main>${script ? `<script nonce="${nonce}">${script}</script>` : ''}</body></html>`,
    );
}

/** What was chosen on the web app's sign-in page, else what the browser asks for. */
function pageLanguage({ cookies, headers }: FastifyRequest): PageLanguage {
  return askedLanguage(cookies[LANGUAGE_COOKIE]) ?? askedLanguage(headers['accept-language']) ?? 'en';
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
