import { Navigate, Route, Routes } from 'react-router';
import { Bottlenecks } from './Bottlenecks';
import { Rejects } from './Rejects';
import { Stalls } from './Stalls';
import { Throughput } from './Throughput';

/** What the floor did, where it stands, and what was lost. */
export default function Reports() {
  return (
    <Routes>
      <Route index element={<Navigate to="throughput" replace />} />
      <Route path="throughput" element={<Throughput />} />
      <Route path="stalls" element={<Stalls />} />
      <Route path="bottlenecks" element={<Bottlenecks />} />
      <Route path="rejects" element={<Rejects />} />
    </Routes>
  );
}
