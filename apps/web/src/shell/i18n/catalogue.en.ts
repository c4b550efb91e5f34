/** The texts of the first page. Pages that come later bring theirs: see later-texts.ts. */
import feed from '../../features/feed/feed.en.json';
import posts from '../../features/posts/posts.en.json';
import search from '../../features/search/search.en.json';
import shell from './shell.en.json';

export const catalogue = { shell, feed, posts, search };
