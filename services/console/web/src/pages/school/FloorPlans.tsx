import { Plans } from '../../plans/Plans';
import { useDevices } from './useDevices';

/** The school keeps the plans of the floors that its devices are on. */
export function FloorPlans({ schoolId }: { schoolId: string }) {
  const { devices } = useDevices(schoolId);
  return <Plans schoolId={schoolId} spots={devices.flatMap((device) => device.place ?? [])} />;
}
