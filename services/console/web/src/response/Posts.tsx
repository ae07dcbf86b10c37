import { Form, Select } from 'antd';
import { PlainTable } from '../app/PlainTable';
import { useWords } from '../i18n/language';
import { fillPost } from './api';
import { Deed, TextField } from './Deed';
import type { Authority } from './duties';
import { useResponseNames } from './names';
import type { Post, Response } from './types';
import { WORDS } from './words';

const COLUMNS = ['duty', 'holder', 'deputies', 'actions'] as const;
const MOST_DEPUTIES = 10;

interface Filled {
  holder?: string;
  deputies?: string[];
}

/** Who answers for what, and who does it while they are away. */
export function Posts({ response, authority }: { response: Response; authority: Authority }) {
  const t = useWords(WORDS);
  return (
    <section aria-label={t('posts')}>
      <h2>{t('posts')}</h2>
      <PlainTable titles={COLUMNS.map(t)} testId="posts">
        {response.posts.map((post) => (
          <PostRow key={post.duty} post={post} response={response} fills={authority.fills(post.duty)} />
        ))}
      </PlainTable>
    </section>
  );
}

function PostRow({ post, response, fills }: { post: Post; response: Response; fills: boolean }) {
  const t = useWords(WORDS);
  const { name } = useResponseNames();
  const { duty, holder, deputies } = post;
  return (
    <tr data-duty={duty}>
      <th scope="row">{name(duty)}</th>
      <td>{holder ?? <span className="faint">{t('desk')}</span>}</td>
      <td>{deputies.join('、')}</td>
      <td>
        {fills && response.state !== 'CLOSED' && (
          <Deed<Filled>
            label={t('name')}
            of={name(duty)}
            initial={{ ...(holder && { holder }), deputies }}
            give={(filled) => fillPost(response.id, duty, bodyOf(filled))}
          >
            <TextField name="holder" label={t('holder')} longest={100} rows={1} optional />
            <Form.Item name="deputies" label={t('deputies')}>
              <Select mode="tags" open={false} suffixIcon={null} maxCount={MOST_DEPUTIES} />
            </Form.Item>
          </Deed>
        )}
      </td>
    </tr>
  );
}

const bodyOf = ({ holder, deputies = [] }: Filled) => ({
  ...(holder?.trim() && { holder: holder.trim() }),
  deputies: deputies.map((each) => each.trim()).filter(Boolean),
});
