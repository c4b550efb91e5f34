import { Fragment, memo, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../../ui/page-link';
import { markdownTokens, safeAddress, type MentionToken, type Token, type Tokens } from './markdown';
import styles from './post-body.module.css';

type Names = ReadonlyMap<string, string>;

/**
 * A Markdown text as React elements. No HTML string is ever made from what people wrote: raw HTML is shown
 * as text, and links lead only where safeAddress lets them.
 */
export const PostBody = memo(function PostBody({ body, mentions }: { body: string; mentions: readonly { id: string; displayName: string }[] }) {
  const names = useMemo(() => new Map(mentions.map((person) => [person.id, person.displayName])), [mentions]);
  const tokens = useMemo(() => markdownTokens(body), [body]);
  return (
    <div className={styles.body} dir="auto">
      <Parts tokens={tokens} names={names} />
    </div>
  );
});

function Parts({ tokens, names }: { tokens: readonly (Token | MentionToken)[] | undefined; names: Names }): ReactNode {
  return tokens?.map((token, index) => <Fragment key={index}>{part(token as Token, names)}</Fragment>);
}

function part(token: Token | MentionToken, names: Names): ReactNode {
  switch (token.type) {
    case 'paragraph': return <p><Parts tokens={token.tokens} names={names} /></p>;
    case 'text': return 'tokens' in token && token.tokens ? <Parts tokens={token.tokens} names={names} /> : plain(token as Tokens.Text);
    case 'escape': return (token as Tokens.Escape).text;
    case 'strong': return <strong><Parts tokens={token.tokens} names={names} /></strong>;
    case 'em': return <em><Parts tokens={token.tokens} names={names} /></em>;
    case 'del': return <del><Parts tokens={token.tokens} names={names} /></del>;
    case 'codespan': return <code>{(token as Tokens.Codespan).text}</code>;
    case 'code': return <pre tabIndex={0}><code>{(token as Tokens.Code).text}</code></pre>;
    case 'br': return <br />;
    case 'hr': return <hr />;
    case 'heading': return <p className={styles.heading}><Parts tokens={token.tokens} names={names} /></p>;
    case 'blockquote': return <blockquote><Parts tokens={token.tokens} names={names} /></blockquote>;
    case 'list': return <ListPart list={token as Tokens.List} names={names} />;
    case 'table': return <TablePart table={token as Tokens.Table} names={names} />;
    case 'link': return <LinkPart link={token as Tokens.Link} names={names} />;
    // A picture from elsewhere would tell that place who reads; it is shown as a link.
    case 'image': return <LinkPart link={{ ...(token as Tokens.Image), type: 'link', tokens: [] } as unknown as Tokens.Link} names={names} />;
    case 'mention': return <Mention id={(token as MentionToken).id} names={names} />;
    case 'html': return (token as Tokens.HTML).raw;
    case 'space': case 'def': return null;
    default: return token.raw;
  }
}

/** marked gives text with entities kept as they were written; people wrote characters, so they are decoded. */
function plain(token: Tokens.Text): string {
  return token.text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (entity, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' })[name] ?? entity);
}

function Mention({ id, names }: { id: string; names: Names }) {
  const { t } = useTranslation('posts');
  const name = names.get(id);
  if (!name) return <span className="at-muted">{t('mentionUnknown')}</span>;
  return <PageLink to={`/people/${id}`} className={styles.mention}>{`@${name}`}</PageLink>;
}

function LinkPart({ link, names }: { link: Tokens.Link; names: Names }) {
  const content = link.tokens.length ? <Parts tokens={link.tokens} names={names} /> : link.text || link.href;
  const address = safeAddress(link.href, location.origin);
  if (!address) return content;
  if (address.inside) return <PageLink to={address.href} className="at-link">{content}</PageLink>;
  return <a href={address.href} className="at-link" target="_blank" rel="noopener noreferrer nofollow">{content}</a>;
}

function ListPart({ list, names }: { list: Tokens.List; names: Names }) {
  const items = list.items.map((item, index) => (
    <li key={index}><Parts tokens={item.tokens} names={names} /></li>
  ));
  return list.ordered ? <ol start={list.start === '' ? undefined : list.start}>{items}</ol> : <ul>{items}</ul>;
}

function TablePart({ table, names }: { table: Tokens.Table; names: Names }) {
  return (
    <table>
      <thead>
        <tr>{table.header.map((cell, index) => <th key={index}><Parts tokens={cell.tokens} names={names} /></th>)}</tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>{row.map((cell, at) => <td key={at}><Parts tokens={cell.tokens} names={names} /></td>)}</tr>
        ))}
      </tbody>
    </table>
  );
}
