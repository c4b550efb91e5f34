import Mention from '@tiptap/extension-mention';
import { ReactRenderer } from '@tiptap/react';
import type { SuggestionOptions } from '@tiptap/suggestion';
import { MentionPeopleDocument, type PersonLineFragment } from '../../../generated/graphql';
import { client } from '../../../shell/api/client';
import { MentionList, type MentionListHandle } from './mention-list';
import styles from './mention-list.module.css';
import body from '../post-body.module.css';

async function findPeople(query: string): Promise<PersonLineFragment[]> {
  const { data } = await client.query({ query: MentionPeopleDocument, variables: { query }, fetchPolicy: query ? 'cache-first' : 'network-only', errorPolicy: 'ignore' });
  return (data?.people.edges.map(({ node }) => node) ?? []).filter((person) => person.isActive);
}

const suggestion: Omit<SuggestionOptions<PersonLineFragment>, 'editor'> = {
  char: '@',
  allowedPrefixes: null,
  items: ({ query }) => findPeople(query),
  render: () => {
    let list: ReactRenderer<MentionListHandle> | null = null;
    let box: HTMLElement | null = null;

    const place = (rect: DOMRect | null | undefined) => {
      if (!box || !rect) return;
      const host = box.parentElement === document.body ? { left: -scrollX, top: -scrollY } : box.parentElement!.getBoundingClientRect();
      const left = Math.min(rect.left, innerWidth - box.offsetWidth - 12);
      const below = rect.bottom + 6 + box.offsetHeight < innerHeight;
      const top = below ? rect.bottom + 6 : rect.top - box.offsetHeight - 6;
      box.style.transform = `translate(${Math.max(8, left) - host.left}px, ${top - host.top}px)`;
    };
    const close = () => {
      list?.destroy();
      box?.remove();
      list = box = null;
    };

    return {
      onStart: (props) => {
        list = new ReactRenderer(MentionList, { editor: props.editor, props });
        box = document.createElement('div');
        box.className = styles.popup ?? '';
        box.append(list.element);
        // Inside a modal dialog everything outside is inert, so the list has to be in it.
        (props.editor.view.dom.closest('dialog') ?? document.body).append(box);
        requestAnimationFrame(() => place(props.clientRect?.()));
      },
      onUpdate: (props) => {
        list?.updateProps(props);
        requestAnimationFrame(() => place(props.clientRect?.()));
      },
      onKeyDown: ({ event }) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          event.preventDefault();
          close();
          return true;
        }
        return list?.ref?.onKeyDown(event) ?? false;
      },
      onExit: close,
    };
  },
};

/** Mentions of people, by typing "@". */
export const PeopleMention = Mention.configure({
  HTMLAttributes: { class: body.mention },
  renderText: ({ node }) => `@${String(node.attrs.label)}`,
  deleteTriggerWithBackspace: true,
  suggestion: suggestion as Omit<SuggestionOptions, 'editor'>,
});
