import { Route, Routes } from 'react-router';
import { BatchesPage } from './BatchesPage';
import { BatchPage } from './BatchPage';
import { RulePage } from './RulePage';

export default function Page() {
  return (
    <Routes>
      <Route index element={<BatchesPage />} />
      <Route path="rules/:code" element={<RulePage />} />
      <Route path=":id" element={<BatchPage />} />
    </Routes>
  );
}
