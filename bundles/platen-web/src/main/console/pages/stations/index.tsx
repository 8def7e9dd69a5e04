import { PageHead } from '~/parts/PageHead';

export default function Page() {
  return <PageHead title="stations" />;
}
