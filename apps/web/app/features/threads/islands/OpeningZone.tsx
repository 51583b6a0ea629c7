import { DeviceZone, type DeviceZoneProps } from '../components/DeviceZone.tsx';

/** The zone of the time at which a discussion opens by itself. */
export default function OpeningZone(props: DeviceZoneProps) {
  return <DeviceZone {...props} name="zone" />;
}
