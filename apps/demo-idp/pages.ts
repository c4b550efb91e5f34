import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DemoPerson } from './demo-people.reader.js';
import { escapeXml } from './escape-xml.js';

export interface Page {
  html: string;
  /** What the policy must allow. */
  nonce: string;
}

const CSS = readFileSync(new URL('./demo-idp.css', import.meta.url), 'utf8');
const ARCH = '<svg class="arch" viewBox="0 0 28 32" aria-hidden="true"><path class="wall" d="M0 14a14 14 0 0 1 28 0v14a4 4 0 0 1-4 4H4a4 4 0 0 1-4-4z"/><path class="door" d="M6 32V15a8 8 0 0 1 16 0v17z"/><circle class="sun" cx="14" cy="13.5" r="3.6"/></svg>';

/** Filters what is shown while typing; without script the search field submits. */
const FILTER = `
const field = document.querySelector('input[type=search]');
const fold = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase();
const rows = [...document.querySelectorAll('li')].map((row) => [row, fold(row.textContent)]);
const none = document.querySelector('.none');
field.addEventListener('input', () => {
  const words = fold(field.value).split(/\\s+/).filter(Boolean);
  let shown = 0;
  for (const [row, text] of rows) { row.hidden = !words.every((word) => text.includes(word)); shown += row.hidden ? 0 : 1; }
  none.hidden = shown > 0;
});`;

/** Everybody one can be, each a button. */
export function peoplePage(view: { company: string; people: DemoPerson[]; more: boolean; query: string; request: string; relayState: string }): Page {
  const carried = `<input type="hidden" name="SAMLRequest" value="${escapeXml(view.request)}"><input type="hidden" name="RelayState" value="${escapeXml(view.relayState)}">`;
  const note = view.more ? '<p class="note">Only the first 300 are shown. Search to find others.</p>' : '';
  return page(
    'Who are you today?',
    `<header>${ARCH}<p class="kind">Demo identity provider</p></header>
    <h1>Who are you today?</h1>
    <p class="lead">In a real company its own sign-on stands here. This one lets you in as anybody, without a password, and never runs in production.</p>
    <form method="get" action="/sso" role="search">${carried}<label for="q">Find a person</label><input id="q" type="search" name="q" value="${escapeXml(view.query)}" placeholder="Name, department, place" autocomplete="off" autofocus></form>
    ${note}
    <form method="post" action="/sso/continue">${carried}<ul>${view.people.map(row).join('')}</ul></form>
    <p class="none"${view.people.length > 0 ? ' hidden' : ''}>Nobody matches. Try another name, or part of it.</p>`,
    view.more ? '' : FILTER,
  );
}

/** Sends the browser back with a form that submits itself. */
export function formPage(url: string, fields: Record<string, string>): Page {
  const inputs = Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<input type="hidden" name="${escapeXml(name)}" value="${escapeXml(value)}">`);
  return page('Back to Atrium', `<header>${ARCH}</header><h1>Back to Atrium</h1><form method="post" action="${escapeXml(url)}">${inputs.join('')}<button class="plain">Continue</button></form>`, 'document.forms[0].submit()');
}

export function notFoundPage(atriumUrl: string): Page {
  return page('Nothing to sign in to', `<header>${ARCH}</header><h1>Nothing to sign in to</h1><p class="lead">Sign-in starts in Atrium.</p><a class="plain" href="${escapeXml(atriumUrl)}/">Go to Atrium</a>`, '');
}

function row(person: DemoPerson): string {
  const job = [person.title, person.department, person.location].filter(Boolean).join(' · ');
  const roles = person.roles.map((role) => `<span class="role">${escapeXml(role.replaceAll('_', ' '))}</span>`).join('');
  const tint = (createHash('sha256').update(person.id).digest()[0]! % 8) + 1;
  return (
    `<li><button name="person" value="${person.id}"><span class="face tint-${tint}" aria-hidden="true">${escapeXml(initials(person.display_name))}</span>` +
    `<span class="who"><span class="name">${escapeXml(person.display_name)}${roles}</span><span class="job">${escapeXml(job)}</span><span class="mail">${escapeXml(person.email ?? `No e-mail · ${person.employee_number ?? ''}`)}</span></span></button></li>`
  );
}

/** First and last name's first letters; names without spaces give one. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word) && !/^\p{Ll}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => (word ? [...word][0] : ''));
  return letters.join('').toLocaleUpperCase();
}

function page(title: string, body: string, script: string): Page {
  const nonce = randomBytes(16).toString('base64');
  const html =
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title} · Demo identity provider</title><style nonce="${nonce}">${CSS}</style></head>` +
    `<body><main>${body}</main>${script ? `<script nonce="${nonce}">${script}</script>` : ''}</body></html>`;
  return { html, nonce };
}
