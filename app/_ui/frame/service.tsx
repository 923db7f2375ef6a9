'use client'

import { createContext, useContext, type ReactNode } from 'react'

type Details = { serviceName: string; phone: string; phoneLink: string; openingHours: string }

const Service = createContext<Details | undefined>(undefined)

/** Hands the service's name and phone number to the pages that only the browser can draw, such as an error's. */
export function ServiceDetails({ details, children }: { details: Details; children: ReactNode }) {
  return <Service value={details}>{children}</Service>
}

/** The service's details, or nothing where even the frame could not be drawn. */
export function useService(): Details | undefined {
  return useContext(Service)
}
