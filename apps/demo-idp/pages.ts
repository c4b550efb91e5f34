import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DemoPerson } from './demo-people.reader.js';
import { escapeXml } from './escape-xml.js';
import { textsIn, type PageLanguage, type PageTexts } from './page-texts.js';

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

/** The pages in one language. */
export class Pages {
  private readonly texts: PageTexts;

  constructor(private readonly language: PageLanguage) {
    this.texts = textsIn(language);
  }

  /** Everybody one can be, each a button. */
  people(view: { people: DemoPerson[]; more: boolean; query: string; request: string; relayState: string }): Page {
    const { texts } = this;
    const carried = `<input type="hidden" name="SAMLRequest" value="${escapeXml(view.request)}"><input type="hidden" name="RelayState" value="${escapeXml(view.relayState)}">`;
    return this.page(
      texts.heading,
      `<header>${ARCH}<p class="kind">${texts.product}</p></header>
      <h1>${texts.heading}</h1>
      <p class="lead">${texts.lead}</p>
      <form method="get" action="/sso" role="search">${carried}<label for="q">${texts.find}</label><input id="q" type="search" name="q" value="${escapeXml(view.query)}" placeholder="${texts.findHint}" autocomplete="off" autofocus></form>
      ${view.more ? `<p class="note">${texts.more}</p>` : ''}
      <form method="post" action="/sso/continue">${carried}<ul>${view.people.map((person) => this.row(person)).join('')}</ul></form>
      <p class="none"${view.people.length > 0 ? ' hidden' : ''}>${texts.nobody}</p>`,
      view.more ? '' : FILTER,
    );
  }

  /** Sends the browser back with a form that submits itself. */
  form(url: string, fields: Record<string, string>): Page {
    const { texts } = this;
    const inputs = Object.entries(fields)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `<input type="hidden" name="${escapeXml(name)}" value="${escapeXml(value)}">`);
    return this.page(texts.back, `<header>${ARCH}</header><h1>${texts.back}</h1><form method="post" action="${escapeXml(url)}">${inputs.join('')}<button class="plain">${texts.continue}</button></form>`, 'document.forms[0].submit()');
  }

  notFound(atriumUrl: string): Page {
    const { texts } = this;
    return this.page(texts.nothing, `<header>${ARCH}</header><h1>${texts.nothing}</h1><p class="lead">${texts.nothingText}</p><a class="plain" href="${escapeXml(atriumUrl)}/">${texts.goToAtrium}</a>`, '');
  }

  /** Where Atrium's answer to a logout ends. This provider keeps no session of its own. */
  signedOut(atriumUrl: string): Page {
    const { texts } = this;
    return this.page(texts.signedOut, `<header>${ARCH}</header><h1>${texts.signedOut}</h1><p class="lead">${texts.nothingText}</p><a class="plain" href="${escapeXml(atriumUrl)}/">${texts.goToAtrium}</a>`, '');
  }

  private row(person: DemoPerson): string {
    const job = [person.title, person.department, person.location].filter(Boolean).join(' · ');
    const roles = person.roles.map((role) => `<span class="role">${escapeXml(this.texts[role as keyof PageTexts] ?? role)}</span>`).join('');
    const tint = (createHash('sha256').update(person.id).digest()[0]! % 8) + 1;
    return (
      `<li><button name="person" value="${person.id}"><span class="face tint-${tint}" aria-hidden="true">${escapeXml(initials(person.display_name))}</span>` +
      `<span class="who"><span class="name">${escapeXml(person.display_name)}${roles}</span><span class="job">${escapeXml(job)}</span><span class="mail">${escapeXml(person.email ?? `${this.texts.noEmail} · ${person.employee_number ?? ''}`)}</span></span></button></li>`
    );
  }

  private page(title: string, body: string, script: string): Page {
    const nonce = randomBytes(16).toString('base64');
    const html =
      `<!doctype html><html lang="${this.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title} · ${this.texts.product}</title><style nonce="${nonce}">${CSS}</style></head>` +
      `<body><main>${body}</main>${script ? `<script nonce="${nonce}">${script}</script>` : ''}</body></html>`;
    return { html, nonce };
  }
}

/** First and last name's first letters; names without spaces give one. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word) && !/^\p{Ll}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => (word ? [...word][0] : ''));
  return letters.join('').toLocaleUpperCase();
}
