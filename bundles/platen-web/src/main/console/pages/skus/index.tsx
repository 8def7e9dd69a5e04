import { Route, Routes } from 'react-router';
import { SkuPage, SkuSheet } from './SkuPage';
import { SkusPage } from './SkusPage';

export default function Page() {
  return (
    <Routes>
      <Route index element={<SkusPage />} />
      <Route path="new" element={<SkuSheet sku={null} />} />
      <Route path=":code" element={<SkuPage />} />
    </Routes>
  );
}
