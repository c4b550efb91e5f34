/** The texts of the first page. Pages that come later bring theirs: see later-texts.ts. */
import feed from '../../features/feed/feed.fr.json';
import posts from '../../features/posts/posts.fr.json';
import search from '../../features/search/search.fr.json';
import shell from './shell.fr.json';

export const catalogue = { shell, feed, posts, search };
