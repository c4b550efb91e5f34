import { Suspense } from 'react';
import { Navigate, useParams } from 'react-router-dom';
import { ClosedDoorPage, Waiting } from '../../shell/page-states';
import { useViewerSettings } from '../../shell/viewer';
import { Sheet } from '../../ui/sheet';
import { SkeletonRows } from '../../ui/skeleton';
import AdminNav from './admin-nav';
import { sectionsFor } from './sections';
import styles from './admin-area.module.css';

/** The administration. To those without any of its permissions it does not exist. */
export default function AdminArea() {
  const { section: path } = useParams();
  const { permissions } = useViewerSettings();
  const sections = sectionsFor(permissions);
  const section = sections.find((one) => one.path === path);
  if (sections[0] && !path) return <Navigate to={`/admin/${sections[0].path}`} replace />;
  if (!section) return <ClosedDoorPage />;
  return (
    <>
      <div className={styles.row}>
        <AdminNav />
      </div>
      <Suspense fallback={<Waiting><Sheet padded><SkeletonRows /></Sheet></Waiting>}>
        <section.Page />
      </Suspense>
    </>
  );
}
